using Zkml.Learning.Data;

namespace Zkml.Learning.Tests.Data;

public class MnistTests
{
    private static Lazy<ImageSplits> Mnist { get; } = new(() => DatasetCatalogue.Load("mnist"));

    [Fact]
    public void Mnist_splits_into_54000_and_6000_and_10000_images()
    {
        Mnist.Value[Split.Train].Count.ShouldBe(54_000);
        Mnist.Value[Split.Validation].Count.ShouldBe(6_000);
        Mnist.Value[Split.Test].Count.ShouldBe(10_000);
    }
}
