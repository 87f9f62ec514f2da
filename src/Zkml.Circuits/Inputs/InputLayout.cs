using System.Collections.Immutable;
using System.Globalization;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Circuits.Inputs;

/// <summary>
/// How the circuit's inputs are packed into the single input of the program. The upper bits of a word may be unused; the circuit never reads them, so
/// every bit pattern is a valid input.
/// </summary>
/// <param name="Type">The program input's type: an integer, an array of integers, or a struct of integers.</param>
/// <param name="Struct">The definition of the struct, if the type is one.</param>
/// <param name="Words">The integers, in order.</param>
/// <param name="Slots">One slot per circuit input.</param>
public sealed record InputLayout(PlaintextType Type, StructDefinition? Struct, ImmutableArray<InputWord> Words, ImmutableArray<InputSlot> Slots)
{
    /// <summary>The words that hold the given inputs.</summary>
    /// <param name="inputs">The circuit's inputs.</param>
    /// <param name="bits">The value of every input by its <see cref="CircuitInput.Source"/>.</param>
    /// <exception cref="ArgumentException">A number has more bits than its input.</exception>
    public UInt128[] Pack(IReadOnlyList<CircuitInput> inputs, ReadOnlySpan<int> bits)
    {
        var words = new UInt128[Words.Length];
        for (var i = 0; i < Slots.Length; i++)
        {
            var slot = Slots[i];
            var value = bits[inputs[i].Source];
            if (value < 0 || (slot.Bits < 31 && value >> slot.Bits != 0))
            {
                throw new ArgumentException($"input {inputs[i].Name} is {value}, expected an unsigned integer of {slot.Bits} bits");
            }

            words[slot.Word] |= (UInt128)(uint)value << slot.Offset;
        }

        return words;
    }

    /// <summary>The value that the program takes.</summary>
    /// <param name="words">One number per word.</param>
    public PlaintextValue ToValue(IReadOnlyList<UInt128> words)
    {
        var numbers = words.Select((word, i) => (PlaintextValue)IntegerValue.FromBits(InputLayouts.KindOf(Words[i].Width), word));
        return Type switch
        {
            LiteralType => numbers.Single(),
            ArrayType => new ArrayValue([.. numbers]),
            _ => new StructValue([.. Struct!.Members.Zip(numbers, (member, number) => new MemberValue(member.Name, number))]),
        };
    }

    /// <summary>The value in Aleo and Leo syntax: <c>[1u128, 2u128]</c>.</summary>
    /// <param name="words">One number per word.</param>
    /// <param name="structName">The text before a struct's brace: nothing in Aleo, the struct's name in Leo.</param>
    public string Format(IReadOnlyList<UInt128> words, string structName = "")
    {
        var numbers = words.Select((word, i) => string.Create(CultureInfo.InvariantCulture, $"{word}u{Words[i].Width}"));
        return Type switch
        {
            LiteralType => numbers.Single(),
            ArrayType => $"[{string.Join(", ", numbers)}]",
            _ => $"{structName}{{ {string.Join(", ", Struct!.Members.Zip(numbers, (member, number) => $"{member.Name}: {number}"))} }}",
        };
    }
}
