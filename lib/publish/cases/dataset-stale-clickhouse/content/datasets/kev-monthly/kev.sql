-- Additions by month.
SELECT month, known AS "ransomware known", unknown AS "ransomware unknown"
FROM additions
ORDER BY month
