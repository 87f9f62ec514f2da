using Zkml.Models.Evaluation;
using Zkml.Models.Networks;

namespace Zkml.Models.Tests.Networks;

public class ConvolutionShapeTests
{
    private static readonly IntegerRange Bit = new(0, 1);

    [Fact]
    public void A_kernel_of_7_at_a_stride_of_3_has_64_positions_on_an_image_of_28()
    {
        var shape = new ConvolutionShape(1, 28, 7, 3);
        (shape.InputCount, shape.OutputSide, shape.PositionCount, shape.RowLength).ShouldBe((784, 8, 64, 49));
    }

    [Fact]
    public void What_the_last_stride_does_not_reach_is_left_out()
    {
        var shape = new ConvolutionShape(1, 6, 2, 3);
        shape.OutputSide.ShouldBe(2);
        Inputs(shape).Max().ShouldBe((4 * 6) + 4);
    }

    [Fact]
    public void Inputs_stand_map_by_map_and_row_by_row()
    {
        var shape = new ConvolutionShape(2, 3, 2, 1);
        Window(shape, 0).ShouldBe([0, 1, 3, 4, 9, 10, 12, 13]);
        Window(shape, 1).ShouldBe([1, 2, 4, 5, 10, 11, 13, 14]);
        Window(shape, 2).ShouldBe([3, 4, 6, 7, 12, 13, 15, 16]);
    }

    /// <summary>By hand: two kernels, a vertical edge and a lonely corner, over an image of 3×3.</summary>
    [Fact]
    public void A_small_convolution_gives_what_it_gives_on_paper()
    {
        var layer = new IntegerLayer("convolution1", new ConvolutionShape(1, 3, 2, 1), [1, -1, 1, -1, 0, 0, 0, 5], [10, -1], Activation.Square);
        var logits = new IntegerLayer("logits", 8, 8, Identity(8), [.. new Int128[8]], Activation.Identity);
        var network = new IntegerNetwork([layer, logits]);
        var evaluator = new IntegerEvaluator(network, [.. Enumerable.Repeat(Bit, 9)]);
        int[] image =
        [
            1, 0, 0,
            1, 1, 0,
            0, 1, 1,
        ];
        evaluator.Logits(image).ShouldBe(
        [
            11 * 11, 11 * 11,
            9 * 9, 11 * 11,
            4 * 4, 1,
            4 * 4, 4 * 4,
        ]);
        (layer.NonZeroWeights, layer.RowCount, layer.OutputCount).ShouldBe((5, 2, 8));
        evaluator.Ranges.Layers[0].Sums.ShouldBe([.. Enumerable.Repeat(new IntegerRange(8, 12), 4), .. Enumerable.Repeat(new IntegerRange(-1, 4), 4)]);
    }

    private static IEnumerable<int> Inputs(ConvolutionShape shape) => Enumerable.Range(0, shape.PositionCount).SelectMany(position => Window(shape, position));

    private static IEnumerable<int> Window(ConvolutionShape shape, int position) => Enumerable.Range(0, shape.RowLength).Select(column => shape.Input(position, column));

    private static System.Collections.Immutable.ImmutableArray<int> Identity(int size) =>
        [.. Enumerable.Range(0, size * size).Select(i => i / size == i % size ? 1 : 0)];
}
