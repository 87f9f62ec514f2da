using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes.Sharing;

namespace Zkml.Circuits.Backends.Aleo;

/// <summary>
/// Prints a circuit as an Aleo program with one function <c>main</c>: one input that holds all circuit inputs, one public output, and the commitment
/// if there is one. All arithmetic is in the field; integers are used only to access bits.
/// </summary>
public static class AleoBackend
{
    /// <summary>The program of a circuit.</summary>
    public static AleoEmission Emit(Circuit circuit, InputLayout layout, ProgramOptions options)
    {
        var reads = new InputReads(circuit, layout);
        var closures = UnpackClosures.For(layout, reads);
        var repeatedSums = new SumClosures(SumsOfEqualShape.In(circuit));
        var emitter = new FunctionEmitter(circuit, layout, reads, closures, repeatedSums);
        emitter.EmitValues();
        var output = EmitOutput(circuit, emitter);
        ImmutableArray<FunctionOutput> outputs = Commitment.Of(circuit, layout) is { } commitment ? [output, EmitCommitment(commitment, emitter)] : [output];
        var main = new Function("main", [new(0, layout.Type, options.Inputs)], emitter.Instructions, outputs);
        return new(new(options.Name, layout.Struct is null ? [] : [layout.Struct], [.. closures.Definitions, .. repeatedSums.Definitions], [main], Constructor.NoUpgrade), emitter.Blocks);
    }

    private static FunctionOutput EmitCommitment(Commitment commitment, FunctionEmitter emitter)
    {
        var words = emitter.Append(new(Opcode.Cast, [.. commitment.Words.Select(word => emitter.WordOperand(word, commitment.Width))], [], commitment.Type));
        var field = new LiteralType(LiteralKind.Field);
        return new(emitter.Append(new(commitment.Hash, [words], [], field)), field, Visibility.Public);
    }

    private static FunctionOutput EmitOutput(Circuit circuit, FunctionEmitter emitter)
    {
        var type = new LiteralType(InputLayouts.KindOf(circuit.Output.Width));
        var operands = circuit.Output.Values.Select(value => emitter.IntegerOperand(value, type.Kind)).ToImmutableArray();
        if (!circuit.Output.IsArray)
        {
            return new(operands.Single(), type, Visibility.Public);
        }

        var array = new ArrayType(type, operands.Length);
        return new(emitter.Append(new(Opcode.Cast, operands, [], array)), array, Visibility.Public);
    }
}
