using System.Runtime.CompilerServices;

// The facade reads circuit.json with the same strict reader as the models.
[assembly: InternalsVisibleTo("Zkml")]
