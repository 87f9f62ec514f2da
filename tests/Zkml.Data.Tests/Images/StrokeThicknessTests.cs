using Zkml.Data.Images.Pictures;

namespace Zkml.Data.Tests.Images;

public class StrokeThicknessTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(12)]
    public void The_thickness_of_a_ring_is_measured(int thickness) =>
        StrokeThickness.Measure(Ring(thickness)).ShouldBe(thickness, tolerance: 0.1 * thickness);

    [Fact]
    public void A_fine_ring_becomes_as_thick_as_usual() =>
        StrokeThickness.Measure(StrokeThickness.Normalise(Ring(2), digitSide: 122)).ShouldBe(0.11 * 122, tolerance: 1.5);

    [Fact]
    public void A_thick_ring_stays_as_it_is()
    {
        var ring = Ring(12);

        StrokeThickness.Normalise(ring, digitSide: 122).ShouldBeSameAs(ring);
    }

    /// <summary>A ring around the middle of 160×160 pixels, whose middle line has a radius of 60.</summary>
    private static TonePicture Ring(int thickness)
    {
        var tones = Enumerable.Range(0, 160 * 160).Select(i => Math.Sqrt(Math.Pow(i / 160 - 79.5, 2) + Math.Pow(i % 160 - 79.5, 2)))
            .Select(distance => (float)(255 * Math.Clamp(thickness / 2.0 + 0.5 - Math.Abs(distance - 60), 0, 1)));
        return new([.. tones], 160, 160);
    }
}
