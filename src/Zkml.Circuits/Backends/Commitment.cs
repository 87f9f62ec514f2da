using System.Collections.Immutable;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends;

/// <summary>
/// How a program commits to inputs: their whole words, which carry nothing else, go through Poseidon. It binds, since the words' number and widths are
/// part of the program; and it hides, since one of the inputs is a salt too long to be guessed.
/// </summary>
/// <param name="Words">Which words of the program's input, in order.</param>
/// <param name="Width">Bits of each, narrower ones cast to it.</param>
/// <param name="Hash">The raw Poseidon hash of the rate that costs least for so many bits.</param>
internal sealed record Commitment(ImmutableArray<int> Words, int Width, Opcode Hash)
{
    /// <summary>The type of what is hashed.</summary>
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
