using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>Reads the results of the protocol's requests. <c>docs/engine-protocol.md</c> describes them.</summary>
internal static class EngineResult
{
    private const int Protocol = 1;

    /// <exception cref="EngineException">It speaks another version.</exception>
    public static EngineIdentity Identity(JsonElement hello, EngineKind kind)
    {
        var protocol = hello.GetProperty("protocol").GetInt32();
        return protocol == Protocol
            ? new(
                kind,
                hello.GetProperty("snarkvm").GetString()!,
                hello.GetProperty("network").GetString()!,
                hello.GetProperty("threads").GetInt32(),
                [.. hello.GetProperty("proofVersions").EnumerateArray().Select(ProofVersion)])
            : throw new EngineException(
                EngineErrorKind.DoesNotStart, $"the engine speaks version {protocol} of the protocol, expected {Protocol}; install it again with 'zkml engine install'");
    }

    public static ImmutableArray<string> Outputs(JsonElement result) =>
        [.. result.GetProperty("outputs").EnumerateArray().Select(output => output.GetString()!)];

    public static CircuitFigures Circuit(JsonElement result)
    {
        var nonZeros = result.GetProperty("nonZeros");
        return new(
            result.GetProperty("constraints").GetInt64(),
            result.GetProperty("variables").GetInt64(),
            result.GetProperty("publicVariables").GetInt64(),
            new(nonZeros.GetProperty("a").GetInt64(), nonZeros.GetProperty("b").GetInt64(), nonZeros.GetProperty("c").GetInt64()));
    }

    public static Synthesis Synthesis(JsonElement result) => new(
        Circuit(result),
        result.GetProperty("variablesWithConstants").GetInt64(),
        result.GetProperty("provingKeyBytes").GetInt64(),
        result.GetProperty("verifyingKeyBytes").GetInt64());

    public static Execution Execution(JsonElement result) =>
        new(Outputs(result), result.GetProperty("execution").GetRawText(), ProofVersion(result.GetProperty("proofVersion")));

    public static Verification Verification(JsonElement result) => result.GetProperty("valid").GetBoolean()
        ? new(IsValid: true)
        : new(IsValid: false, result.GetProperty("reason").GetString(), result.GetProperty("message").GetString());

    private static ProofVersion ProofVersion(JsonElement version) => new(version.GetProperty("varuna").GetInt32(), version.GetProperty("consensus").GetInt32());
}
