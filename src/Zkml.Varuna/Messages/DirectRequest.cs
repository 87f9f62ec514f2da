using Zkml.Varuna.Engines;

namespace Zkml.Varuna.Messages;

/// <summary>The requests to an engine.</summary>
internal static class DirectRequest
{
    /// <summary>Asks what the engine is.</summary>
    public static byte[] Identify() => [RequestTag.Identify];

    /// <summary>Asks for the digest of the engine's arithmetic.</summary>
    public static byte[] Digest() => [RequestTag.Digest];

    /// <summary>Makes the keys of a constraint system.</summary>
    public static byte[] SetUp(ReadOnlyMemory<byte> r1cs) => new MessageWriter(RequestTag.SetUp).Field(r1cs).ToArray();

    /// <summary>Asks for the sizes of a constraint system.</summary>
    public static byte[] Sizes(ReadOnlyMemory<byte> r1cs) => new MessageWriter(RequestTag.Sizes).Field(r1cs).ToArray();

    /// <summary>Proves instances.</summary>
    public static byte[] Prove(DirectCircuit circuit, ReadOnlyMemory<byte> provingKey, IReadOnlyList<ReadOnlyMemory<byte>> instances) =>
        new MessageWriter(RequestTag.Prove).Field(circuit.R1cs).Field(provingKey).Field(circuit.WitnessProgram).List(Instances(instances)).ToArray();

    /// <summary>Verifies a proof.</summary>
    public static byte[] Verify(ReadOnlyMemory<byte> verifyingKey, IReadOnlyList<ReadOnlyMemory<byte>> publicInputs, ReadOnlyMemory<byte> proof) =>
        new MessageWriter(RequestTag.Verify).Field(verifyingKey).List(Instances(publicInputs)).Field(proof).ToArray();

    /// <summary>Checks a verifying key by its certificate.</summary>
    public static byte[] CheckKey(ReadOnlyMemory<byte> r1cs, ReadOnlyMemory<byte> verifyingKey, ReadOnlyMemory<byte> certificate) =>
        new MessageWriter(RequestTag.CheckKey).Field(r1cs).Field(verifyingKey).Field(certificate).ToArray();

    /// <summary>Computes a witness.</summary>
    public static byte[] Witness(ReadOnlyMemory<byte> program, ReadOnlyMemory<byte> inputs) =>
        new MessageWriter(RequestTag.Witness).Field(program).Field(inputs).ToArray();

    /// <summary>Asks what identifies a verifying key.</summary>
    public static byte[] DescribeKey(ReadOnlyMemory<byte> verifyingKey) => new MessageWriter(RequestTag.DescribeKey).Field(verifyingKey).ToArray();

    private static IReadOnlyList<ReadOnlyMemory<byte>> Instances(IReadOnlyList<ReadOnlyMemory<byte>> instances) => instances.Count is >= 1 and <= MessageLimits.Instances
        ? instances
        : throw new ArgumentException(FormattableString.Invariant($"a proof is about {instances.Count} instances, expected 1 to {MessageLimits.Instances}"));
}
