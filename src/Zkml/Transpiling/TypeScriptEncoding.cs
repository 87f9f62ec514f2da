using System.Globalization;
using System.Text;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Data.Images.Resizing;

namespace Zkml.Transpiling;

/// <summary>What happens to an image before the circuit, as a TypeScript function.</summary>
internal static class TypeScriptEncoding
{
    private const int NumbersPerLine = 20;

    private const string BlockAverages = """

        /** The mean of each block of size×size pixels, rounded half up. */
        function blockAverages(pixels: readonly number[], side: number, size: number): number[] {
          const [blocks, area] = [side / size, size * size];
          return Array.from({ length: blocks * blocks }, (_, block) => {
            const [top, left] = [Math.floor(block / blocks) * size, (block % blocks) * size];
            let sum = 0;
            for (let place = 0; place < area; place++) {
              sum += pixels[(top + Math.floor(place / size)) * side + left + (place % size)]!;
            }
            return Math.floor((2 * sum + area) / (2 * area));
          });
        }

        """;

    // The lengths of overlaps are counted as AreaResize counts them.
    private const string CropAndResize = """

        /** The smallest rectangle with all ink, stretched to size×size pixels: each is the mean of what lies under it, rounded half up. Without ink all are 0. */
        function cropAndResize(pixels: readonly number[], side: number, size: number): number[] {
          const inked = [...pixels.keys()].filter((place) => pixels[place]! > 0);
          if (inked.length === 0) {
            return new Array<number>(size * size).fill(0);
          }
          const [rows, columns] = [inked.map((place) => Math.floor(place / side)), inked.map((place) => place % side)];
          const [top, left] = [Math.min(...rows), Math.min(...columns)];
          const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
          const overlap = (pixel: number, cell: number, length: number) => Math.max(0, Math.min((cell + 1) * length, (pixel + 1) * size) - Math.max(cell * length, pixel * size));
          return Array.from({ length: size * size }, (_, cell) => {
            const [row, column] = [Math.floor(cell / size), cell % size];
            let sum = 0;
            for (let y = 0; y < height; y++) {
              for (let x = 0; x < width; x++) {
                sum += overlap(y, row, height) * overlap(x, column, width) * pixels[(top + y) * side + left + x]!;
              }
            }
            return Math.floor((2 * sum + height * width) / (2 * height * width));
          });
        }

        """;

    /// <summary>The text of a function <c>encode</c>; null for a table, or where a step has no form in TypeScript.</summary>
    public static string? Write(FeaturePipeline pipeline)
    {
        if (pipeline is not ImagePipeline images)
        {
            return null;
        }

        const int pixels = ImagePipeline.ImageSide * ImagePipeline.ImageSide;
        var (layout, helpers) = (StageLayout.Image(ImagePipeline.ImageSide, 0, byte.MaxValue), new SortedSet<string>(StringComparer.Ordinal));
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $$"""

            /** The values of a sample: what the circuit takes of an image of 28×28 bytes, row by row, 0 for background and 255 for full ink. */
            export function encode(image: ArrayLike<number>): number[] {
              if (image.length !== {{pixels}}) {
                throw new RangeError(`the image has ${image.length} pixels, expected {{pixels}}`);
              }
              let values = Array.from(image);
              if (values.some((value) => !Number.isInteger(value) || value < 0 || value > 255)) {
                throw new RangeError("a pixel is not an integer from 0 to 255");
              }

            """));
        foreach (var step in images.Outside)
        {
            if (Statement(step, layout, helpers) is not { } statement)
            {
                return null;
            }

            text.Append(CultureInfo.InvariantCulture, $"\n  // {step.Description}\n  values = {statement};\n");
            layout = step.Infer(layout);
        }

        return text.Append("  return values;\n}\n").AppendJoin("", helpers).ToString();
    }

    private static string? Statement(FeatureStep step, StageLayout layout, SortedSet<string> helpers)
    {
        switch (step)
        {
            case Binarise binarise:
                return string.Create(CultureInfo.InvariantCulture, $"values.map((pixel) => (pixel > {binarise.Threshold} ? 1 : 0))");
            case QuantisePixels quantise:
                return string.Create(CultureInfo.InvariantCulture, $"values.map((pixel) => pixel >> {8 - quantise.Bits})");
            case SquareRoot:
                return "values.map((pixel) => Math.floor(Math.sqrt(256 * pixel)))";
            case BlockAverage average:
                helpers.Add(BlockAverages);
                return string.Create(CultureInfo.InvariantCulture, $"blockAverages(values, {layout.Side}, {average.Size})");
            case CropResize { Method: ResizeMethod.Area } resize:
                helpers.Add(CropAndResize);
                return string.Create(CultureInfo.InvariantCulture, $"cropAndResize(values, {layout.Side}, {resize.Size})");
            case LinearFeatureStep linear when linear.Combine(layout) is var features && features.All(IsValueItself):
                return $"[{Lines([.. features.Select(feature => feature.Terms[0].Input)])}].map((place) => values[place]!)";
            default:
                return null;
        }
    }

    private static bool IsValueItself(LinearFeature feature) => feature is { Constant: 0, Terms: [{ Coefficient: 1 }] };

    private static string Lines(int[] numbers) =>
        $"\n{string.Concat(numbers.Chunk(NumbersPerLine).Select(line => $"    {string.Join(", ", line.Select(number => number.ToString(CultureInfo.InvariantCulture)))},\n"))}  ";
}
