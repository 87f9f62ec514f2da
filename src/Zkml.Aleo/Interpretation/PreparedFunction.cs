using System.Collections.Immutable;
using Zkml.Aleo.Counting;
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
        RequireLength(function, program);
        _function = function;
        var prepared = new PreparedProgram(program);
        _structs = prepared.Structs;
        _body = new(function.Inputs.Length, function.Instructions, [.. function.Outputs.Select(output => output.Operand)], prepared);
    }

    /// <summary>The outputs for these inputs.</summary>
    /// <param name="inputs">The inputs, as many and of the types as declared.</param>
    /// <param name="caller">Whose address <c>self.caller</c> and <c>self.signer</c> are; needed only by functions that read them.</param>
    /// <exception cref="ArgumentException">The number of inputs, or the type of one, is not as declared; or the caller is missing.</exception>
    /// <param name="cancellation">Ends it between two instructions.</param>
    /// <exception cref="AleoHaltException">An instruction has no result for its operands.</exception>
    public ImmutableArray<PlaintextValue> Evaluate(IReadOnlyList<PlaintextValue> inputs, AddressValue? caller = null, CancellationToken cancellation = default)
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

        return ImmutableArray.Create(_body.Evaluate([.. inputs], caller, cancellation));
    }

    /// <summary>Refuses too much work: a text of two megabytes can call a long closure thousands of times, and what no circuit can hold need not run.</summary>
    private static void RequireLength(Function function, AleoProgram program)
    {
        var lengths = program.Closures.ToDictionary(closure => closure.Name, closure => closure.Instructions.Length, StringComparer.Ordinal);
        var length = function.Instructions.Sum(instruction => 1L + (instruction.Opcode == Opcode.Call ? lengths[instruction.Callee!] : 0));
        if (length > SynthesisBudget.MostInstructions)
        {
            throw new AleoNotSupportedException($"the function '{function.Name}' runs {length} instructions, those of the closures that it calls counted; no circuit has more than {SynthesisBudget.MostInstructions}");
        }
    }
}
