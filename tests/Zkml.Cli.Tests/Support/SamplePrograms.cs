using Zkml.Testing;

namespace Zkml.Cli.Tests.Support;

/// <summary>The programs of <c>samples/programs</c>, which people wrote.</summary>
internal static class SamplePrograms
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "samples", "programs");

    /// <summary>The path of one of them.</summary>
    public static string Of(string name) => Path.Combine(Folder, $"{name}.aleo");
}
