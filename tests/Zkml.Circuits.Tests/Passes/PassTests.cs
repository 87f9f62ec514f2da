using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Tests.Passes;

public class PassTests
{
    private readonly CircuitBuilder _builder = new();

    [Fact]
    public void Folding_makes_a_product_with_a_constant_a_multiple()
    {
        var x = _builder.Input("x", 4, 0);
        var circuit = Run(new ConstantFolding(), _builder.Product(x, _builder.Constant(3)));
        circuit.Values[^1].ShouldBeOfType<LinearValue>().Terms.ShouldBe([new LinearTerm(3, 0)]);
        circuit.BodyConstraints.ShouldBe(0);
    }

    [Fact]
    public void Folding_replaces_what_its_interval_fixes_by_the_constant()
    {
        var x = _builder.Input("x", 4, 0);
        var zero = _builder.Linear([new(1, x), new(-1, x)]);
        Run(new ConstantFolding(), zero).Values[^1].ShouldBeOfType<ConstantValue>().Constant.ShouldBe(BigInteger.Zero);
    }

    [Fact]
    public void Fusion_merges_a_nameless_sum_into_its_only_user_and_adds_up_equal_terms()
    {
        var x = _builder.Input("x", 4, 0);
        var y = _builder.Input("y", 4, 1);
        var inner = _builder.Linear([new(2, x)], 1);
        var outer = _builder.Linear([new(3, inner), new(1, y), new(-5, x)]);
        var fused = Run(new LinearFusion(), outer).Values[^1].ShouldBeOfType<LinearValue>();
        fused.Terms.ShouldBe([new LinearTerm(1, 0), new LinearTerm(1, 1)]);
        fused.Constant.ShouldBe(3);
    }

    [Fact]
    public void Fusion_keeps_a_sum_that_has_a_name_or_several_users()
    {
        var x = _builder.Input("x", 4, 0);
        var y = _builder.Input("y", 4, 1);
        var named = _builder.Linear([new(1, x), new(1, y)], 0, "named");
        var shared = _builder.Linear([new(1, x), new(-1, y)]);
        var outer = _builder.Linear([new(2, named), new(1, shared), new(1, _builder.Square(shared))]);
        Run(new LinearFusion(), outer).Values[^1].ShouldBeOfType<LinearValue>().Terms.Length.ShouldBe(3);
    }

    [Fact]
    public void Fusion_merges_a_nameless_multiple_into_all_its_users_and_a_named_one_with_one_term_too()
    {
        var x = _builder.Input("x", 4, 0);
        var y = _builder.Input("y", 4, 1);
        foreach (var name in new[] { null, "named" })
        {
            var multiple = _builder.Linear([new(2, x)], 1, name);
            var first = _builder.Linear([new(1, multiple), new(1, y)], name: "first");
            var second = _builder.Linear([new(3, multiple), new(1, y)], name: "second");
            var fused = Run(new LinearFusion(), _builder.Product(first, second)).Values.OfType<LinearValue>().Where(value => value.Name is "first" or "second").TakeLast(2).ToArray();

            (fused[0].Constant, fused[1].Constant).ShouldBe((1, 3));
            fused[0].Terms.ShouldBe([new LinearTerm(2, 0), new LinearTerm(1, 1)]);
            fused[1].Terms.ShouldBe([new LinearTerm(6, 0), new LinearTerm(1, 1)]);
        }
    }

    [Fact]
    public void Equal_products_are_computed_once()
    {
        var x = _builder.Input("x", 4, 0);
        var y = _builder.Input("y", 4, 1);
        var sum = _builder.Linear([new(1, _builder.Product(x, y, "first")), new(1, _builder.Product(x, y, "second"))]);
        Run(new CommonSubexpressions(), sum).BodyConstraints.ShouldBe(1);
    }

    [Fact]
    public void Dead_code_takes_unused_inputs_with_it_and_the_others_keep_their_source()
    {
        _builder.Input("unused", 4, 0);
        var x = _builder.Input("x", 5, 1);
        _builder.Square(x);
        var circuit = Run(new DeadCode(), _builder.Linear([new(2, x)]));
        circuit.Inputs.ShouldBe([new CircuitInput("x", 5, 1)]);
        circuit.Values.Length.ShouldBe(2);
    }

    private Circuit Run(ICircuitPass pass, int output) => pass.Run(_builder.Build(new("result", 8, [output], 0, IsArray: false)));
}
