using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.SnarkVm.Engines.Protocol;

/// <summary>
/// Reads the results of the protocol's requests, which <c>docs/engine-protocol.md</c> describes. A result of another form is a <see cref="MalformedInputException"/>
/// that names the place; unknown properties are ignored, because later versions may add some.
/// </summary>
internal static class EngineResult
{
    private const int Protocol = 1;
    private const int MaximumTexts = 65_536;
    private const int MaximumVersions = 64;

    /// <exception cref="EngineException">The engine speaks another version of the protocol.</exception>
    public static EngineIdentity Identity(JsonElement hello, EngineKind kind)
    {
        var json = Read(hello);
        var protocol = json.Integer("protocol", int.MinValue, int.MaxValue);
        return protocol == Protocol
            ? new(
                kind,
                json.Text("snarkvm"),
                json.Text("network"),
                json.Integer("threads", 1, int.MaxValue),
                [.. json.Array("proofVersions", MaximumVersions).Select(version => ProofVersion(new(version.Element, EngineAnswer.Source, version.Place))).Where(version => version.IsSound)])
            : throw new EngineException(
                EngineErrorKind.DoesNotStart, $"the engine speaks version {protocol} of the protocol, expected {Protocol}; install it again with 'zkml engine install --aleo'");
    }

    public static ImmutableArray<string> Outputs(JsonElement result) => Outputs(Read(result));

    public static Synthesis Synthesis(JsonElement result)
    {
        var json = Read(result);
        return new(Circuit(json), Size(json, "variablesWithConstants"), Size(json, "provingKeyBytes"), Size(json, "verifyingKeyBytes"));
    }

    public static Execution Execution(JsonElement result)
    {
        var json = Read(result);
        _ = json.Object("execution");
        return new(Outputs(json), json.Element("execution").Element.GetRawText(), ProofVersion(json.Object("proofVersion")));
    }

    public static Verification Verification(JsonElement result)
    {
        var json = Read(result);
        return json.Boolean("valid") ? new(IsValid: true) : new(IsValid: false, json.Text("reason"), json.Text("message"));
    }

    private static ImmutableArray<string> Outputs(StrictJsonObject json) => json.Texts("outputs", MaximumTexts);

    private static CircuitInfo Circuit(StrictJsonObject json)
    {
        var nonZeros = json.Object("nonZeros");
        return new(
            Size(json, "constraints"), Size(json, "variables"), Size(json, "publicVariables"), new(Size(nonZeros, "a"), Size(nonZeros, "b"), Size(nonZeros, "c")));
    }

    private static ProofVersion ProofVersion(StrictJsonObject version) => new(version.Integer("varuna", 1, int.MaxValue), version.Integer("consensus", 1, int.MaxValue));

    private static StrictJsonObject Read(JsonElement result) => new(result, EngineAnswer.Source, "result");

    private static long Size(StrictJsonObject json, string name) => json.Long(name, 0, long.MaxValue);
}
