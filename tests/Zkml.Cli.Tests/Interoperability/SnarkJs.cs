using System.Text.Json;

namespace Zkml.Cli.Tests.Interoperability;

/// <summary>snarkjs, which proves and verifies the files of commands.</summary>
internal static class SnarkJs
{
    private static readonly NodeTool Tool = new("snarkjs");

    /// <summary>Why tests with it are skipped; null where they run.</summary>
    public static string? Reason => Tool.Reason;

    /// <summary>What snarkjs says of a system over BN254 and of its witness: read, checked, proven and verified.</summary>
    /// <param name="system">The file with the constraint system.</param>
    /// <param name="witness">The file with the witness.</param>
    /// <param name="folder">Gets its own files.</param>
    /// <param name="proofSystem"><c>groth16</c> or <c>plonk</c>.</param>
    /// <param name="power">The logarithm of how many constraints the toy setup serves.</param>
    public static JsonElement Prove(string system, string witness, string folder, string proofSystem, int power)
    {
        var output = Tool.Run("prove.mjs", system, witness, folder, proofSystem, $"{power}");
        return JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
    }
}
