using Zkml.Models.Networks;
using Zkml.Reporting;
using Zkml.Training.Presets;

namespace Zkml.Tests.Presets;

public class SectionSizeTests
{
    [Fact]
    public void The_sections_add_up_to_the_body_and_to_the_functions_text()
    {
        var transpiled = TranspiledPresets.Get(PresetCatalogue.Default.Name);
        var sections = SectionSize.Of(transpiled);
        sections.Sum(section => section.Constraints).ShouldBe((int)transpiled.Count.Constraints.Body);
        sections.Sum(section => section.Instructions).ShouldBe(transpiled.Program.Functions[0].Instructions.Length);
        var text = transpiled.AleoText;
        var main = text[text.IndexOf("function main:\n", StringComparison.Ordinal)..text.IndexOf("constructor:", StringComparison.Ordinal)];
        var others = main.Split('\n').Where(line => line.Length == 0 || line.StartsWith("function", StringComparison.Ordinal) || line.StartsWith("    input", StringComparison.Ordinal) || line.StartsWith("    output", StringComparison.Ordinal));
        sections.Sum(section => section.Bytes).ShouldBe(main.Length - others.Sum(line => line.Length + 1) + 1);
    }

    [Fact]
    public void A_layers_scale_brings_the_integer_weights_near_to_the_float_ones()
    {
        var model = PresetCatalogue.Default.Model;
        foreach (var (real, integer) in ((FloatNetwork)model.Float).Layers.Zip(((IntegerNetwork)model.Integer).Layers))
        {
            var scale = QuantisationScale.Of(real, integer);
            scale.ShouldBeGreaterThan(0);
            var error = integer.Weights.Select((weight, i) => Math.Abs(real.Weights[i] - (scale * weight))).Average();
            error.ShouldBeLessThan(scale / 2, "rounding moves a weight by half a unit at most, and most weights are zero in both");
        }
    }
}
