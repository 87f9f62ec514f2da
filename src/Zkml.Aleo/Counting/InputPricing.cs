using System.Collections.Immutable;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Hashing;
using Zkml.Aleo.Counting.Request;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting;

/// <summary>What inputs cost, so that a compiler can compare layouts of the same data without a program.</summary>
public static class InputPricing
{
    /// <summary>
    /// One input's variables and hashes, without the cost of its number among the inputs: for that, price all inputs together.
    /// </summary>
    public static CircuitSize Price(PlaintextType type, Visibility visibility, ImmutableArray<StructDefinition> structs = default)
    {
        var gates = new GateLibrary(new ConstraintSystem(CountingBudget.Widest()));
        var value = new InputInjection(gates, new(structs.IsDefault ? [] : structs)).Inject(type);
        var elements = new PlaintextEncoder(gates).EncodeInput(value);
        return gates.System.Size + TransitionHashes.Input(elements, visibility);
    }

    /// <summary>All inputs of a function together: the future value of <see cref="CircuitCount.Inputs"/>.</summary>
    public static CircuitSize Price(
        IReadOnlyList<(PlaintextType Type, Visibility Visibility)> inputs, ImmutableArray<StructDefinition> structs = default, bool hasConstructor = true)
    {
        var size = RequestCircuit.Joined(inputs.Count, hasConstructor);
        foreach (var (type, visibility) in inputs)
        {
            size += Price(type, visibility, structs);
        }

        return size;
    }
}
