using System.Numerics;
using Zkml.Aleo;
using Zkml.Aleo.Values;
using Zkml.Statements;

namespace Zkml.Proving.OnChain;

/// <summary>A direct proof of one sample as the shared program <c>zkml_verifier.aleo</c> takes it: the inputs of its functions as Aleo values, and the names of what it records.</summary>
/// <param name="Key">The verifying key, the input of <c>register</c>: 43 words.</param>
/// <param name="KeyHash">The key's name in the mapping <c>keys</c>, the first input of <c>check</c>.</param>
/// <param name="Statement">The public inputs: output, model hash, challenge, commitment or zero; the second input of <c>check</c>.</param>
/// <param name="Proof">The proof: 60 words; the third input of <c>check</c>.</param>
/// <param name="Checked">The statement's name in the mapping <c>checked</c>, once it is proven.</param>
public sealed record OnChainCheck(string Key, string KeyHash, string Statement, string Proof, string Checked)
{
    /// <summary>The size of a verifying key without what its engine adds: what snarkVM serialises.</summary>
    private const int KeyBytes = 664;

    /// <summary>The number of public inputs that <c>check</c> takes; models with fewer leave the rest zero.</summary>
    private const int StatementLength = 4;

    /// <summary>snarkVM's version of keys and proofs as bytes, which is not Varuna's.</summary>
    private const byte FormatVersion = 1;

    /// <summary>Where a key states the number of its variables, which the program's form of it repeats at the end.</summary>
    private const int VariablesOffset = 8;

    /// <summary>The inputs for a proof of one sample.</summary>
    /// <param name="proof">The proof.</param>
    /// <exception cref="ArgumentException">It is of several samples, or states anything but one output of a hidden sample.</exception>
    public static OnChainCheck Of(ModelProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (proof.Instances is not [var instance])
        {
            throw new ArgumentException($"the proof is of {proof.Instances.Length} samples; zkml_verifier.aleo takes proofs of one");
        }

        // Whoever reads a record on chain knows a number by its place alone: with two outputs the second would pass for the model hash.
        if (instance.Outputs.Length != 1)
        {
            throw new ArgumentException($"the proof states {instance.Outputs.Length} outputs; zkml_verifier.aleo takes one, a class or a value");
        }

        if (!instance.Sample.IsEmpty)
        {
            throw new ArgumentException("the proof states its sample; zkml_verifier.aleo takes proofs of samples that stay private");
        }

        return Of(proof.VerifyingKey.Span, FieldBytes.TryRead(proof.PublicInputs[0].Span)!, proof.Proof.Span);
    }

    /// <summary>The inputs for a proof of one instance.</summary>
    /// <param name="verifyingKey">The verifying key as an engine gives it: 664 bytes, and the number of public inputs.</param>
    /// <param name="publicInputs">The public inputs of the sample, without the constant one.</param>
    /// <param name="proof">The proof.</param>
    /// <exception cref="ArgumentException">The key or the proof has another size, or there are more public inputs than the program takes.</exception>
    internal static OnChainCheck Of(ReadOnlySpan<byte> verifyingKey, IReadOnlyList<BigInteger> publicInputs, ReadOnlySpan<byte> proof)
    {
        ArgumentNullException.ThrowIfNull(publicInputs);
        if (verifyingKey.Length < KeyBytes)
        {
            throw new ArgumentException($"the verifying key has {verifyingKey.Length} bytes, expected at least {KeyBytes}");
        }

        if (proof.Length != ProofSize.OfOne)
        {
            throw new ArgumentException($"the proof has {proof.Length} bytes, expected {ProofSize.OfOne}: a proof of one sample");
        }

        if (publicInputs.Count > StatementLength)
        {
            throw new ArgumentException($"the statement has {publicInputs.Count} public inputs; zkml_verifier.aleo takes at most {StatementLength}: a class or a value, the model hash, the challenge and a commitment");
        }

        var key = new byte[1 + KeyBytes + sizeof(long)];
        key[0] = FormatVersion;
        verifyingKey[..KeyBytes].CopyTo(key.AsSpan(1));
        verifyingKey.Slice(VariablesOffset, sizeof(long)).CopyTo(key.AsSpan(1 + KeyBytes));
        var words = ChainWords.Of(key);
        var keyHash = ChainHash.OfKey(words);
        var statement = new ArrayValue([.. Enumerable.Range(0, StatementLength).Select(i => (PlaintextValue)new FieldValue(FieldElement.From(i < publicInputs.Count ? publicInputs[i] : 0)))]);
        return new(
            words.ToString(),
            keyHash.ToString(),
            statement.ToString(),
            ChainWords.Of([FormatVersion, .. proof]).ToString(),
            ChainHash.OfChecked(keyHash, statement).ToString());
    }
}
