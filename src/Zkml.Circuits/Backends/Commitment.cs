using System.Collections.Immutable;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends;

/// <summary>
/// How a program commits to inputs: their whole words, which hold nothing else, are hashed with Poseidon. It is binding, because the number and widths of the words are
/// part of the program; and it is hiding, because one of the inputs is a salt too long to be guessed.
/// </summary>
/// <param name="Words">The indices of the words of the program's input, in order.</param>
/// <param name="Width">The width of each word in bits; narrower ones are cast to it.</param>
/// <param name="Hash">The raw Poseidon hash whose rate is cheapest for that many bits.</param>
internal sealed record Commitment(ImmutableArray<int> Words, int Width, Opcode Hash)
{
    /// <summary>The type of the hashed value.</summary>
    public ArrayType Type => new(new LiteralType(InputLayouts.KindOf(Width)), Words.Length);

    /// <summary>Poseidon's name in Leo.</summary>
    public string LeoHash => Hash switch
    {
        Opcode.HashPoseidon2Raw => "Poseidon2",
        Opcode.HashPoseidon4Raw => "Poseidon4",
        _ => "Poseidon8",
    };

    /// <summary>A circuit's commitment; null if it has none.</summary>
    public static Commitment? Of(Circuit circuit, InputLayout layout)
    {
        if (circuit.Output.Committed.IsEmpty)
        {
            return null;
        }

        var words = circuit.Output.Committed.Select(value => layout.Slots[((InputValue)circuit.Values[value]).Input].Word).Distinct().Order().ToImmutableArray();
        var width = words.Max(word => layout.Words[word].Width);
        return new[] { Opcode.HashPoseidon2Raw, Opcode.HashPoseidon4Raw, Opcode.HashPoseidon8Raw }
            .Select(hash => new Commitment(words, width, hash))
            .MinBy(commitment => commitment.CountConstraints())!;
    }

    private long CountConstraints()
    {
        var hash = new Instruction(Hash, [new RegisterOperand(0)], [1], new LiteralType(LiteralKind.Field));
        var main = new Function("main", [new(0, Type, Visibility.Private)], [hash], [new(new RegisterOperand(1), new LiteralType(LiteralKind.Field), Visibility.Public)]);
        return CircuitCounter.Count(new AleoProgram("commitment", [], [], [main], Constructor.NoUpgrade), "main").Body.Constraints;
    }
}
