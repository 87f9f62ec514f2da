using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation;

/// <summary>A checked function, ready to be evaluated any number of times, also from several threads.</summary>
public sealed class PreparedFunction
{
    private readonly Function _function;
    private readonly StructTable _structs;
    private readonly PreparedBody _body;

    internal PreparedFunction(Function function, AleoProgram program)
    {
        _function = function;
        _structs = new(program.Structs);
        var closures = new Dictionary<string, PreparedBody>(StringComparer.Ordinal);
        foreach (var closure in program.Closures)
        {
            closures[closure.Name] =
                new(closure.Inputs.Length, closure.Instructions, [.. closure.Outputs.Select(output => output.Operand)], closures, _structs);
        }

        _body = new(function.Inputs.Length, function.Instructions, [.. function.Outputs.Select(output => output.Operand)], closures, _structs);
    }

    /// <summary>The outputs for these inputs.</summary>
    /// <exception cref="ArgumentException">The number of inputs, or the type of one, is not as declared.</exception>
    /// <exception cref="AleoHaltException">An instruction has no result for its operands.</exception>
    public ImmutableArray<PlaintextValue> Evaluate(IReadOnlyList<PlaintextValue> inputs)
    {
        if (inputs.Count != _function.Inputs.Length)
        {
            throw new ArgumentException($"the function '{_function.Name}' has {_function.Inputs.Length} inputs, found {inputs.Count}", nameof(inputs));
        }

        for (var input = 0; input < inputs.Count; input++)
        {
            var type = _function.Inputs[input].Type;
            if (!ValueTyping.Is(inputs[input], type, _structs))
            {
                throw new ArgumentException($"input r{input} of the function '{_function.Name}' is no value of the type {type}", nameof(inputs));
            }
        }

        return ImmutableArray.Create(_body.Evaluate([.. inputs]));
    }
}
