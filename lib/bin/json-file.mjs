import { readFileSync } from 'node:fs';

/**
 * @param {string} file
 * @returns {unknown} what it holds; undefined where there is no such file, or it is broken off
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown} undefined where the value has no such field
 */
export function fieldAt(value, name) {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
