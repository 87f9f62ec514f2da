using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>A random well-typed program with inputs. Most of its instructions do not halt on them.</summary>
internal sealed class RandomProgram
{
    private static readonly StructDefinition Pair = new("pair", [new("first", LiteralType.Of(LiteralKind.U8)), new("second", LiteralType.Field)]);

    private RandomProgram(AleoProgram program, ImmutableArray<PlaintextValue> inputs)
    {
        Program = program;
        Inputs = inputs;
    }

    public AleoProgram Program { get; }

    public ImmutableArray<PlaintextValue> Inputs { get; }

    public static RandomProgram Create(Random random, int instructions)
    {
        var structs = new StructTable([Pair]);
        var values = new RandomValues(random);
        var body = new RandomBody(random, values, structs);

        var inputTypes = values.InputTypes();
        var inputs = inputTypes.Select(type => values.Sample(type, structs)).ToImmutableArray();
        foreach (var (type, value) in inputTypes.Zip(inputs))
        {
            body.AddInput(type, value);
        }

        var closure = RandomBody.Closure();
        body.AddInstructions(instructions, closure);
        var outputs = body.Outputs().Select(output => new FunctionOutput(output.Operand, output.Type, values.Visibility())).ToImmutableArray();
        var function = new Function(
            "main",
            [.. inputTypes.Select((type, register) => new FunctionInput(register, type, values.Visibility()))],
            body.Instructions,
            outputs);
        return new(new("random", [Pair], [closure], [function], random.Next(3) == 0 ? Constructor.NoUpgrade : null), inputs);
    }
}
