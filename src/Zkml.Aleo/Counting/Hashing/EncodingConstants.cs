using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>
/// The constants that encoding a value makes: its tags, less the two bits that name the kind (snarkVM
/// circuit/program/src/data/plaintext/to_bits.rs). A value that is encoded already makes none.
/// </summary>
internal static class EncodingConstants
{
    private const int LiteralTag = 8 + 16;
    private const int ArrayTag = 32;
    private const int StructTag = 8;
    private const int PartLength = 16;
    private const int ArgumentCount = 8;
    private const int NameLength = 8;
    private const int NameCharacter = 8;

    /// <summary>The constants of a new input: all its tags.</summary>
    public static long OfInput(SynthesizedValue value) => Count(value, skipEncoded: false);

    /// <summary>The constants of any other value.</summary>
    public static long Of(SynthesizedValue value) => Count(value, skipEncoded: true);

    /// <summary>The constants of a member's name, made where the struct is: with an input, or by a cast.</summary>
    public static long NameConstants(string name) => NameCharacter * name.Length;

    private static long Count(SynthesizedValue value, bool skipEncoded)
    {
        if (skipEncoded && value.IsEncoded)
        {
            return 0;
        }

        var constants = 0L;
        switch (value)
        {
            case CircuitArray array:
                foreach (var element in array.Elements)
                {
                    constants += PartLength + Count(element, skipEncoded);
                }

                return ArrayTag + constants;
            case CircuitStruct structure:
                for (var member = 0; member < structure.Members.Length; member++)
                {
                    constants += NameLength + PartLength + Count(structure.Members[member], skipEncoded);
                    constants += skipEncoded ? 0 : NameConstants(structure.Names[member]);
                }

                return StructTag + constants;
            case CircuitFuture future:
                // The lengths of both names, the names, and the number of arguments; an argument is counted where it is written.
                return (2 * PartLength) + (NameCharacter * (future.Program.Length + "aleo".Length + future.Function.Length)) + ArgumentCount;
            default:
                return LiteralTag;
        }
    }
}
