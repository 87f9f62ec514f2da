using System.Collections.Immutable;
using System.Globalization;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;

namespace Zkml.Circuits.Inputs;

/// <summary>
/// The ways to pack a circuit's inputs that are worth pricing: an array of words of equal width, and a struct of u128 words with one narrower word for the
/// rest. Inputs keep their order, and none straddles two words; weights begin a new word.
/// </summary>
public static class InputLayouts
{
    private const string StructName = "Packed";

    /// <summary>All layouts within the platform's limits.</summary>
    /// <exception cref="ModelDoesNotFitException">There is none.</exception>
    public static IReadOnlyList<InputLayout> All(IReadOnlyList<CircuitInput> inputs)
    {
        var widest = inputs.Count == 0 ? 0 : inputs.Max(input => input.Bits);
        List<InputLayout> layouts =
        [
            .. IntegerWidth.All.Where(width => width >= widest).Select(width => Array(inputs, width)).Where(layout => layout.Words.Length <= PlatformLimits.ArrayElements),
            .. new[] { StructWithRest(inputs) }.OfType<InputLayout>(),
        ];
        return layouts.Count > 0 ? layouts : throw new ModelDoesNotFitException(
            $"inputs: {inputs.Count} inputs of up to {widest} bits exceed the platform's limit of {PlatformLimits.ArrayElements} words of 128 bits; fewer or narrower features would help");
    }

    /// <summary>The layout with the lowest price; among equal ones the first, which has the narrowest words.</summary>
    public static InputLayout Cheapest(IReadOnlyList<CircuitInput> inputs, Func<InputLayout, long> price) => All(inputs).MinBy(price)!;

    private static InputLayout Array(IReadOnlyList<CircuitInput> inputs, int width)
    {
        var (slots, used) = Place(inputs, width);
        var element = new LiteralType(KindOf(width));
        return used.Count <= 1
            ? new(element, null, [new(width, "")], slots)
            : new(new ArrayType(element, used.Count), null, [.. used.Select((_, i) => new InputWord(width, string.Create(CultureInfo.InvariantCulture, $"[{i}u32]")))], slots);
    }

    private static InputLayout? StructWithRest(IReadOnlyList<CircuitInput> inputs)
    {
        var (slots, used) = Place(inputs, IntegerWidth.Maximum);
        if (used.Count is < 2 or > PlatformLimits.StructMembers || IntegerWidth.Holding(used[^1]) == IntegerWidth.Maximum)
        {
            return null;
        }

        var widths = used.Select((bits, i) => i == used.Count - 1 ? IntegerWidth.Holding(bits)!.Value : IntegerWidth.Maximum).ToArray();
        var members = widths.Select((width, i) => new StructMember(string.Create(CultureInfo.InvariantCulture, $"w{i}"), new LiteralType(KindOf(width)))).ToImmutableArray();
        return new(new StructType(StructName), new(StructName, members), [.. widths.Select((width, i) => new InputWord(width, $".{members[i].Name}"))], slots);
    }

    /// <summary>Fills words in order; returns each input's slot and the number of used bits of each word.</summary>
    private static (ImmutableArray<InputSlot> Slots, List<int> Used) Place(IReadOnlyList<CircuitInput> inputs, int width)
    {
        var slots = ImmutableArray.CreateBuilder<InputSlot>(inputs.Count);
        var used = new List<int>();
        var isWeight = false;
        foreach (var input in inputs)
        {
            if (used.Count == 0 || used[^1] + input.Bits > width || input.IsWeight != isWeight)
            {
                used.Add(0);
                isWeight = input.IsWeight;
            }

            slots.Add(new(used.Count - 1, used[^1], input.Bits));
            used[^1] += input.Bits;
        }

        return (slots.MoveToImmutable(), used);
    }

    /// <summary>The unsigned literal type of a width.</summary>
    public static LiteralKind KindOf(int width) => width switch
    {
        8 => LiteralKind.U8,
        16 => LiteralKind.U16,
        32 => LiteralKind.U32,
        64 => LiteralKind.U64,
        _ => LiteralKind.U128,
    };
}
