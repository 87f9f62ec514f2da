using System.Numerics;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Circuits;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;
using Zkml.Lowering;
using Zkml.Models.Trees;

namespace Zkml.Tests.Lowering.Trees;

/// <summary>The circuit and the Aleo program of an ensemble, which must agree with it and with each other.</summary>
public sealed class CompiledEnsemble
{
    private readonly CircuitEvaluator _evaluator;
    private readonly PreparedFunction _program;

    public CompiledEnsemble(Circuit lowered, int layout = 0)
    {
        Circuit = PassPipeline.Optimise(lowered);
        var layouts = InputLayouts.All(Circuit.Inputs);
        Layout = layouts[layout % layouts.Count];
        Program = AleoBackend.Emit(Circuit, Layout, new("trees_model", "inputs", Visibility.Private)).Program;
        _evaluator = new(Circuit);
        _program = AleoInterpreter.Prepare(Program, "main");
    }

    public CompiledEnsemble(RandomEnsemble ensemble, OutputKind output, int layout = 0)
        : this(ModelLowering.Lower(ensemble.Interface, new IntegerTrees(ensemble.Trees), output), layout)
    {
    }

    public Circuit Circuit { get; }

    public InputLayout Layout { get; }

    public AleoProgram Program { get; }

    public string Text => AleoPrinter.Print(Program);

    public UInt128[] Evaluate(int[] bits) => _evaluator.Evaluate(bits, bits.Length);

    public IReadOnlyList<PlaintextValue> Run(int[] bits) => _program.Evaluate([Layout.ToValue(Layout.Pack(Circuit.Inputs, bits))]);

    public void ShouldGive(IEnumerable<long> expected, int[] bits, string about)
    {
        var outputs = ShouldAgree(bits, about);
        outputs.Select(output => (BigInteger)output - Circuit.Output.Offset).ShouldBe(expected.Select(number => (BigInteger)number), about);
    }

    /// <summary>What the circuit gives, which the program must give, too, without a halt.</summary>
    public UInt128[] ShouldAgree(int[] bits, string about)
    {
        var outputs = Evaluate(bits);
        var result = Run(bits)[0];
        var numbers = result is ArrayValue array ? array.Elements : [result];
        numbers.Select(number => ((IntegerValue)number).Bits).ShouldBe(outputs, about);
        return outputs;
    }
}
