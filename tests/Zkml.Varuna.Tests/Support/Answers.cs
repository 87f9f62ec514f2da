using System.Buffers.Binary;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Messages;

namespace Zkml.Varuna.Tests.Support;

/// <summary>What engines answer.</summary>
internal static class Answers
{
    public const string IdentityJson = """{"protocol":1,"engine":"zkml-direct","version":"0.1.0","snarkvm":"4.12.0","varuna":3,"wide":false,"threads":2}""";

    public static readonly DirectSizes Sizes = new(710, 1_294, 4, 1_294, 1_241, 1_241, 2_048);

    public static byte[] Identity { get; } = new MessageWriter(0).Field(System.Text.Encoding.UTF8.GetBytes(IdentityJson)).ToArray();

    public static byte[] Keys(ReadOnlyMemory<byte> provingKey, ReadOnlyMemory<byte> verifyingKey, ReadOnlyMemory<byte> certificate, DirectSizes? sizes = null) =>
        new MessageWriter(0).Field(provingKey).Field(verifyingKey).Field(certificate).Field(Bytes(sizes ?? Sizes)).ToArray();

    public static byte[] OfSizes(DirectSizes sizes) => new MessageWriter(0).Field(Bytes(sizes)).ToArray();

    public static byte[] Proof(ReadOnlyMemory<byte> proof, params ReadOnlyMemory<byte>[] publicInputs) => new MessageWriter(0).Field(proof).List(publicInputs).ToArray();

    public static byte[] Verdict(bool accepted, string reason = "") => new MessageWriter(0).Field(new[] { accepted ? (byte)1 : (byte)0 }).Field(System.Text.Encoding.UTF8.GetBytes(reason)).ToArray();

    public static byte[] Refusal(string kind, string message) =>
        new MessageWriter(1).Field(System.Text.Encoding.UTF8.GetBytes(kind)).Field(System.Text.Encoding.UTF8.GetBytes(message)).ToArray();

    private static byte[] Bytes(DirectSizes sizes)
    {
        long[] values = [sizes.Constraints, sizes.Variables, sizes.PublicVariables, sizes.NonZerosA, sizes.NonZerosB, sizes.NonZerosC, sizes.SrsDegree];
        var bytes = new byte[values.Length * sizeof(ulong)];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), values[i]);
        }

        return bytes;
    }
}
