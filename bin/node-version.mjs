const NEEDED = [20, 19];

/** One line for whoever runs Handsel on too old a Node; null where it will do. */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  if (parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1])) return null;
  return `Handsel needs Node ${NEEDED.join('.')} or newer; this is ${version}.`;
}
