namespace Zkml.Aleo.Syntax;

/// <summary>What one hash or commit instruction computes.</summary>
/// <param name="Function">The function.</param>
/// <param name="Size">Its size, such as 2 for <c>psd2</c> and 256 for <c>bhp256</c>; see <see cref="HashFunction"/>.</param>
/// <param name="IsRaw">Whether the value's bits are hashed without type tags.</param>
/// <param name="IsNative">Whether the result is the digest's bits as booleans, and not hashed once more.</param>
/// <param name="IsCommitment">Whether a second operand, a scalar, hides the value.</param>
public sealed record HashVariant(HashFunction Function, int Size, bool IsRaw = false, bool IsNative = false, bool IsCommitment = false)
{
    /// <summary>Whether the value is hashed as bytes.</summary>
    public bool IsOfBytes => Function is HashFunction.Keccak or HashFunction.Sha3;

    /// <summary>The instruction's name in a program's text, such as <c>hash.keccak256.native.raw</c>.</summary>
    public string Mnemonic
    {
        get
        {
            var function = Function switch
            {
                HashFunction.Poseidon => "psd",
                HashFunction.Bhp => "bhp",
                HashFunction.Pedersen => "ped",
                HashFunction.Keccak => "keccak",
                _ => "sha3_",
            };
            return $"{(IsCommitment ? "commit" : "hash")}.{function}{Size}{(IsNative ? ".native" : "")}{(IsRaw ? ".raw" : "")}";
        }
    }
}
