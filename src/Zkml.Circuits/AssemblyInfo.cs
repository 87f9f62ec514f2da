using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Zkml.Circuits.Tests")]
