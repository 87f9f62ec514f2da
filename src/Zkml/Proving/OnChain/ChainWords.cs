using System.Buffers.Binary;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Proving.OnChain;

/// <summary>Bytes as <c>zkml_verifier.aleo</c> takes them: words of 16 bytes, the lowest byte first, the rest of the last word zero. A transaction holds them for less than half the fee of an array of bytes.</summary>
internal static class ChainWords
{
    private const int WordBytes = 16;

    /// <summary>An array of <c>u128</c>.</summary>
    /// <param name="bytes">The bytes.</param>
    public static ArrayValue Of(ReadOnlySpan<byte> bytes)
    {
        var words = new PlaintextValue[(bytes.Length + WordBytes - 1) / WordBytes];
        Span<byte> word = stackalloc byte[WordBytes];
        for (var i = 0; i < words.Length; i++)
        {
            var rest = bytes[(i * WordBytes)..];
            word.Clear();
            rest[..Math.Min(WordBytes, rest.Length)].CopyTo(word);
            words[i] = IntegerValue.FromBits(LiteralKind.U128, BinaryPrimitives.ReadUInt128LittleEndian(word));
        }

        return new([.. words]);
    }
}
