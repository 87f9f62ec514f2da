using System.Globalization;
using System.Text;
using Zkml.Data.Datasets;
using Zkml.Models.Evaluation;
using Zkml.Models.Networks;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Research.Cards;

/// <summary>The picture at the head of the README: a test image on its way through the default preset to a verdict, with the figures of that circuit, as SVG.</summary>
internal static class OverviewPicture
{
    /// <summary>The image of the test split that the README proves.</summary>
    private const int Sample = 7;

    private const double Side = 168;

    /// <summary>The document, with a line feed at its end. The same model always gives the same text.</summary>
    public static string Create()
    {
        var model = PresetCatalogue.Default.Model;
        var transpiled = Transpiler.Transpile(model, new("square_model"));
        var constraints = transpiled.Count.Constraints;
        var test = (ImageDataset)DatasetCatalogue.Load(model.Dataset)[Split.Test];
        var inputs = model.Pipeline.Encode(test, Sample);
        var answer = model.ClassLabels[ModelScores.Of(model.Integer, model.Pipeline, inputs).Classes()[0]];
        var squares = ((IntegerNetwork)model.Integer).Layers.Where(layer => layer.Activation == Activation.Square).Sum(layer => layer.OutputCount);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 300" role="img" aria-labelledby="title">
            <title id="title">A handwritten digit becomes a small private image, a public circuit of {{constraints.Body:N0}} constraints reads it as {{answer}}, and a proof convinces a verifier of that and of nothing else.</title>
            <style>
            text { font: 15px system-ui, sans-serif; fill: #1f2328; text-anchor: middle; }
            .head { font-weight: 600; } .small { font-size: 13px; fill: #59636e; } .answer { font-size: 84px; font-weight: 600; }
            .box { fill: none; stroke: #59636e; stroke-width: 1.5; } .ink { fill: #1f2328; } .arrow { fill: none; stroke: #0969da; stroke-width: 2.5; } .wall { stroke: #59636e; stroke-dasharray: 5 5; }
            @media (prefers-color-scheme: dark) { text, .ink { fill: #f0f6fc; } .small { fill: #9198a1; } .box, .wall { stroke: #9198a1; } .arrow { stroke: #4493f8; } }
            </style>
            {{Heading(114, "The prover's image", $"{test.Width}×{test.Height} pixels, never shown")}}
            {{Pixels(30, test.Image(Sample).ToArray().Select(pixel => (int)pixel).ToArray(), byte.MaxValue)}}
            {{Arrow(210)}}
            {{Heading(354, "Private input", "14×14 pixels of 3 bits")}}
            {{Pixels(270, inputs, 7)}}
            {{Arrow(450)}}
            {{Heading(594, "Public circuit", Invariant($"{constraints.Body:N0} constraints for the model,"))}}
            <rect class="box" x="510" y="66" width="{{Side}}" height="{{Side}}" rx="8"/>
            <text x="594" y="110">{{model.Integer.NonZeroWeights:N0}} weights</text>
            <text x="594" y="138">{{transpiled.InstructionCount:N0}} instructions</text>
            <text x="594" y="166">{{squares}} squares</text>
            <text x="594" y="194">1 argmax</text>
            <text class="small" x="594" y="276">{{constraints.Total:N0}} with input and output hashed</text>
            {{Arrow(690)}}
            <path class="wall" d="M735 20V280"/>
            {{Heading(854, "What the verifier learns", "the class, and that this circuit computed it")}}
            <rect class="box" x="770" y="66" width="{{Side}}" height="{{Side}}" rx="8"/>
            <text class="answer" x="854" y="162">{{answer}}</text>
            <text x="854" y="212">proof: valid</text>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    private static string Heading(double centre, string head, string small) => Invariant($"<text class=\"head\" x=\"{centre}\" y=\"46\">{head}</text>\n<text class=\"small\" x=\"{centre}\" y=\"258\">{small}</text>");

    private static string Arrow(double x) => Invariant($"<path class=\"arrow\" d=\"M{x} 150h46m-11 -9l11 9l-11 9\"/>");

    /// <summary>A square image; what is 0 is left out.</summary>
    private static string Pixels(double left, int[] pixels, int brightest)
    {
        var width = (int)Math.Sqrt(pixels.Length);
        var size = Side / width;
        var drawing = new StringBuilder(Invariant($"<rect class=\"box\" x=\"{left}\" y=\"66\" width=\"{Side}\" height=\"{Side}\"/>"));
        foreach (var (index, pixel) in pixels.Index().Where(pixel => pixel.Item != 0))
        {
            drawing.Append(Invariant($"\n<rect class=\"ink\" x=\"{left + (index % width * size)}\" y=\"{66 + (index / width * size)}\" width=\"{size}\" height=\"{size}\" opacity=\"{(double)pixel / brightest:F2}\"/>"));
        }

        return drawing.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
