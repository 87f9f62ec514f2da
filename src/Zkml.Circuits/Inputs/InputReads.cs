using Zkml.Circuits.Values;

namespace Zkml.Circuits.Inputs;

/// <summary>
/// Which bits of the program's input each value of a circuit reads: a whole circuit input, or a slice of one. An input that is used only through slices is
/// not read itself.
/// </summary>
internal sealed class InputReads
{
    private readonly InputSlot?[] _slots;

    /// <summary>The reads of a circuit with the given layout.</summary>
    public InputReads(Circuit circuit, InputLayout layout)
    {
        var isUsed = FindUsesAsNumbers(circuit);
        _slots = new InputSlot?[circuit.Values.Length];
        for (var i = 0; i < _slots.Length; i++)
        {
            _slots[i] = circuit.Values[i] switch
            {
                InputValue input when isUsed[i] => layout.Slots[input.Input],
                SliceValue slice when circuit.Values[slice.Word] is InputValue input => Part(layout.Slots[input.Input], slice),
                _ => null,
            };
        }
    }

    /// <summary>The bits that a value reads; null if it reads none.</summary>
    public InputSlot? this[int value] => _slots[value];

    /// <summary>All reads, in the order of the values.</summary>
    public IEnumerable<InputSlot> All => _slots.OfType<InputSlot>();

    private static InputSlot Part(InputSlot slot, SliceValue slice) => new(slot.Word, slot.Offset + slice.Offset, slice.Length);

    private static bool[] FindUsesAsNumbers(Circuit circuit)
    {
        var isUsed = new bool[circuit.Values.Length];
        Action<int> mark = operand => isUsed[operand] = true;
        foreach (var value in circuit.Values)
        {
            if (value is not SliceValue)
            {
                value.VisitOperands(mark);
            }
        }

        return isUsed;
    }
}
