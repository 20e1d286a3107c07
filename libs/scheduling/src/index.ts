export * from './model/instance';
export * from './model/timetable';
export { solve } from './solve';
export { validateInstance } from './validation/validate-instance';
export { InvalidInstanceError, type InstanceProblem, type InstanceProblemCode } from './validation/instance-problem';
export { readInstance } from './files/read-instance';
export { InstanceFileError } from './files/file-error';
