using System.Numerics;
using System.Text.Json.Nodes;
using Zkml.Proving.OnChain;
using Zkml.Testing;

namespace Zkml.Tests.Proving.OnChain;

/// <summary>A direct proof that the cube of a hidden number is 343, with model hash 12345 and challenge 99; made once, to be accepted for ever.</summary>
internal static class CubeProof
{
    private static readonly JsonNode File = JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "tests", "Zkml.Tests", "Proving", "OnChain", "cube.json")))!;

    public static byte[] VerifyingKey => Convert.FromBase64String((string)File["verifyingKey"]!);

    public static BigInteger[] PublicInputs => [.. File["publicInputs"]!.AsArray().Select(input => BigInteger.Parse((string)input!))];

    public static byte[] Proof => Convert.FromBase64String((string)File["proof"]!);

    public static OnChainCheck Check => OnChainCheck.Of(VerifyingKey, PublicInputs, Proof);
}
