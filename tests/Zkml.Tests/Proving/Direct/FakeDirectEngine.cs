using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using Zkml.Varuna.Engines;

namespace Zkml.Tests.Proving.Direct;

/// <summary>
/// Stands in for an engine where a test is about what surrounds it. Its proofs are sealed with a secret that no test knows, so that whatever a proof must bind is bound: the key, the public inputs of each instance, their
/// number and order. A circuit is the number of its public inputs and a name; it outputs the sum of its private inputs modulo 10.
/// </summary>
internal sealed class FakeDirectEngine : IDirectEngine
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>How many proofs were verified.</summary>
    public int Verifications { get; private set; }

    /// <summary>How many keys were checked by their certificates.</summary>
    public int KeyChecks { get; private set; }

    /// <summary>How many proofs were made.</summary>
    public int Proofs { get; private set; }

    public DirectEngineIdentity Identity { get; } = new("module", "0.0.1", "4.12.0", 3, 1);

    public static byte[] R1cs(int publicInputs, string name)
    {
        var bytes = new byte[8 + name.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, publicInputs);
        System.Text.Encoding.ASCII.GetBytes(name, bytes.AsSpan(8));
        return bytes;
    }

    public Task<DirectKeys> SetUpAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default)
    {
        // The last byte is a header that nothing binds.
        byte[] key = [.. SHA256.HashData(r1cs.Span), .. r1cs.Span[..8], 0];
        return Task.FromResult(new DirectKeys(new byte[] { 1 }, key, CertificateOf(key), new(1, 2, 4, 3, 4, 5, 6)));
    }

    public Task<DirectProof> ProveAsync(DirectCircuit circuit, ReadOnlyMemory<byte> provingKey, IReadOnlyList<ReadOnlyMemory<byte>> instances, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Proofs++;
        var count = (int)BinaryPrimitives.ReadInt64LittleEndian(circuit.R1cs.Span);
        ReadOnlyMemory<byte>[] inputs = [.. instances.Select(instance => (ReadOnlyMemory<byte>)PublicInputs(instance.Span, count))];
        return Task.FromResult(new DirectProof(Seal(SHA256.HashData(circuit.R1cs.Span), inputs), [.. inputs]));
    }

    public Task<DirectVerdict> VerifyAsync(ReadOnlyMemory<byte> verifyingKey, IReadOnlyList<ReadOnlyMemory<byte>> publicInputs, ReadOnlyMemory<byte> proof, CancellationToken cancellation = default)
    {
        Verifications++;
        var holds = proof.Span.SequenceEqual(Seal(verifyingKey.Span[..32], publicInputs));
        return Task.FromResult(new DirectVerdict(holds, holds ? "" : "the proof is not valid"));
    }

    public Task<DirectVerdict> CheckKeyAsync(ReadOnlyMemory<byte> r1cs, ReadOnlyMemory<byte> verifyingKey, ReadOnlyMemory<byte> certificate, CancellationToken cancellation = default)
    {
        KeyChecks++;
        var holds = verifyingKey.Span[..32].SequenceEqual(SHA256.HashData(r1cs.Span)) && certificate.Span.SequenceEqual(CertificateOf(verifyingKey.Span));
        return Task.FromResult(new DirectVerdict(holds, holds ? "" : "the certificate does not hold"));
    }

    public Task<DirectKeyDescription> DescribeKeyAsync(ReadOnlyMemory<byte> verifyingKey, CancellationToken cancellation = default) => verifyingKey.Length == 41
        ? Task.FromResult(new DirectKeyDescription(BinaryPrimitives.ReadInt64LittleEndian(verifyingKey.Span[32..]), verifyingKey[..32]))
        : throw new DirectEngineException("key", "the key has another length");

    public Task<DirectSizes> SizesAsync(ReadOnlyMemory<byte> r1cs, CancellationToken cancellation = default) => Task.FromResult(new DirectSizes(1, 2, 4, 3, 4, 5, 6));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static byte[] CertificateOf(ReadOnlySpan<byte> key) => SHA256.HashData(key[..40]);

    private static byte[] PublicInputs(ReadOnlySpan<byte> instance, int count)
    {
        var sum = BigInteger.Zero;
        for (var place = (count - 1) * 32; place < instance.Length; place += 32)
        {
            sum += new BigInteger(instance.Slice(place, 32), isUnsigned: true);
        }

        var output = new byte[32];
        output[0] = (byte)(sum % 10);
        return [.. output, .. instance[..((count - 1) * 32)]];
    }

    /// <summary>As long as a proof of so many instances.</summary>
    private static byte[] Seal(ReadOnlySpan<byte> key, IReadOnlyList<ReadOnlyMemory<byte>> publicInputs)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Secret);
        hash.AppendData(key);
        foreach (var inputs in publicInputs)
        {
            hash.AppendData(BitConverter.GetBytes(inputs.Length));
            hash.AppendData(inputs.Span);
        }

        var seal = hash.GetHashAndReset();
        var proof = new byte[956 + (144 * (publicInputs.Count - 1))];
        for (var place = 0; place < proof.Length; place += seal.Length)
        {
            SHA256.HashData([.. seal, .. BitConverter.GetBytes(place)]).AsSpan(0, Math.Min(seal.Length, proof.Length - place)).CopyTo(proof.AsSpan(place));
        }

        return proof;
    }
}
