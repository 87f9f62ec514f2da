namespace Zkml.Architecture.Tests;

/// <summary>Where a type lives.</summary>
/// <param name="Assembly">Its assembly.</param>
/// <param name="Directory">The top-level directory of the assembly's project; a point for the project's own.</param>
internal sealed record Place(string Assembly, string Directory);
