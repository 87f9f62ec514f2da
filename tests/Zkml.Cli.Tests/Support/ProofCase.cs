using Zkml.Testing;

namespace Zkml.Cli.Tests.Support;

/// <summary>Proof files that somebody forged, kept as they came.</summary>
internal static class ProofCase
{
    /// <summary>The path of one of them.</summary>
    public static string Of(string name) => Path.Combine(Repository.Root, "tests", "Zkml.Cli.Tests", "Proving", "Cases", name);
}
