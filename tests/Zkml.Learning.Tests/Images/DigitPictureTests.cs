using Xunit.Abstractions;
using Zkml.Learning.Data;
using Zkml.Learning.Images.Pictures;

namespace Zkml.Learning.Tests.Images;

public class DigitPictureTests(ITestOutputHelper o)
{
    [Fact]
    public void Explore()
    {
        var test = DatasetCatalogue.Load("mnist")[Split.Test];
        foreach (var (name, photo) in new (string, Photo)[]
        {
            ("plain", new()), ("light", new() { Ink = (255, 255, 255), Paper = (0, 0, 0) }), ("margins", new() { MarginLeft = 300, MarginTop = 50, MarginEnd = 120 }),
            ("s1", new() { Scale = 1 }),("s2", new() { Scale = 2 }),("s20", new() { Scale = 20 }),
            ("shade", new() { Shade = 0.6 }), ("noise", new() { Noise = 40 }), ("red on green", new() { Ink = (200, 30, 30), Paper = (40, 120, 40) }),
            ("shadelight", new() { Shade = 0.6, Ink = (230, 230, 230), Paper = (60, 60, 60) }), ("faint", new() { Ink = (150, 150, 150), Paper = (200, 200, 200), Noise = 6, Shade = 0.3 }),
            ("all", new() { Scale = 17, Shade = 0.5, Noise = 25, MarginTop = 200, MarginEnd = 333, MarginLeft = 10, Ink = (40, 60, 160), Paper = (230, 230, 200) }),
        })
        {
            var diffs = new List<double>();
            for (var i = 0; i < 28; i += i == 3 ? 22 : 1)
            {
                byte[] got; try { got = DigitPicture.Decode(photo.Take(test.Image(i)), "x"); } catch (MalformedInputException) { diffs.Add(99); continue; }
                var d = 0.0;
                for (var k = 0; k < 784; k++) { d += Math.Abs(got[k] - test.Image(i)[k]); }
                diffs.Add(d / 784);
            }
            o.WriteLine($"{name}: mean {diffs.Average():F2} max {diffs.Max():F2} at {diffs.IndexOf(diffs.Max())} refused {diffs.Count(d => d == 99)} med {diffs.Order().ElementAt(3):F2}");
        }
    }
}
