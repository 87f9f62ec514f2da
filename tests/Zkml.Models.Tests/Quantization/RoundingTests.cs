using Zkml.Models.Quantization;

namespace Zkml.Models.Tests.Quantization;

public class RoundingTests
{
    [Theory]
    [InlineData(2.5, 3)]
    [InlineData(-2.5, -2)]
    [InlineData(0.5, 1)]
    [InlineData(-0.5, 0)]
    [InlineData(-0.51, -1)]
    [InlineData(1.49, 1)]
    [InlineData(0.49999999999999994, 0)]
    [InlineData(-1.5000000000000002, -2)]
    [InlineData(4503599627370497.5, 4503599627370498)]
    public void Halves_go_up(double value, double rounded) => Rounding.HalfUp(value).ShouldBe(rounded);
}
