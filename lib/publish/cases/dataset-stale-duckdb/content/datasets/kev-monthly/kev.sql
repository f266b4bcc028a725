-- Additions by month.
SELECT month, known + 1 AS "ransomware known", unknown AS "ransomware unknown"
FROM additions
ORDER BY month
