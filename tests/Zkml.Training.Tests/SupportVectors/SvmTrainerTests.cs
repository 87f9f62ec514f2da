using Zkml.Host;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Training.SupportVectors;

namespace Zkml.Training.Tests.SupportVectors;

public class SvmTrainerTests
{
    private static readonly SvmConfig Linear = new(new CostFormulation(10), new(KernelKind.Linear));

    [Fact]
    public void A_support_vector_of_several_pairs_of_classes_counts_once()
    {
        // Classes at -1 and 0, 10 and 11, 20 and 25: the pairs meet at 0|10, 0|20 and 11|20.
        var machine = SvmTrainer.Train(Linear, new(1, [-1, 10, 20, 0, 11, 25]), new byte[] { 0, 1, 2, 0, 1, 2 }, 3, new());

        machine.VectorsOfClass.ShouldBe([1, 2, 1]);
        machine.Vectors.Values.ToArray().ShouldBe([0, 10, 11, 20]);
        machine.Classify(new(1, [4.9f, 5.1f, 15.4f, 15.6f, -100, 100]), new()).ShouldBe([0, 1, 1, 2, 0, 2]);
    }

    // Each two rings are apart by a circle; the middle one and the other two are not.
    [Theory]
    [InlineData(MulticlassScheme.OneAgainstOne, 400)]
    [InlineData(MulticlassScheme.OneAgainstAll, 340)]
    public void A_kernel_of_degree_2_tells_rings_apart(MulticlassScheme scheme, int expected)
    {
        var (samples, labels) = Rings.Train;
        var machine = SvmTrainer.Train(Rings.Config with { Scheme = scheme, Formulation = new CostFormulation(10) }, samples, labels, 3, new());

        var (others, truth) = Rings.Validation;
        machine.Classify(others, new()).Zip(truth.ToArray()).Count(pair => pair.First == pair.Second).ShouldBeGreaterThan(expected);
    }

    [Theory]
    [InlineData(MulticlassScheme.OneAgainstOne)]
    [InlineData(MulticlassScheme.OneAgainstAll)]
    public void The_machine_does_not_depend_on_the_number_of_threads(MulticlassScheme scheme)
    {
        var (samples, labels) = Rings.Train;
        var (alone, together) = (Train(1), Train(3));

        together.Vectors.Values.ToArray().ShouldBe(alone.Vectors.Values.ToArray());
        together.VectorsOfClass.ShouldBe(alone.VectorsOfClass);
        together.Classify(Rings.Validation.Samples, new()).ShouldBe(alone.Classify(Rings.Validation.Samples, new() { MaxDegreeOfParallelism = 1 }));

        SupportVectorMachine Train(int threads) => SvmTrainer.Train(Rings.Config with { Scheme = scheme }, samples, labels, 3, new() { MaxDegreeOfParallelism = threads });
    }

    [Fact]
    public void Progress_counts_the_machines_that_are_trained()
    {
        var reports = new List<SupportVectorProgress>();
        SvmTrainer.Train(Linear, new(1, [-1, 10, 20]), new byte[] { 0, 1, 2 }, 3, new(), new Callback(reports.Add));

        reports.Select(report => (report.Done, report.Total)).ShouldBe([(0, 3), (1, 3), (2, 3), (3, 3)]);
        reports[^1].Vectors.ShouldBe(6);
    }

    [Fact]
    public void A_class_without_samples_is_refused() =>
        Should.Throw<MalformedInputException>(() => SvmTrainer.Train(Linear, new(1, [1, 2]), new byte[] { 0, 2 }, 3, new())).Message.ShouldContain("class 1 has no samples");

    [Fact]
    public void A_nu_that_no_machine_can_keep_is_refused() => Should.Throw<MalformedInputException>(() =>
        SvmTrainer.Train(Linear with { Formulation = new NuFormulation(0.9) }, new(1, [1, 2, 3, 4]), new byte[] { 0, 1, 1, 1 }, 2, new())).Message.ShouldContain("machine.nu: 0.9 is too large");

    [Fact]
    public void Gamma_scale_is_one_over_features_times_variance()
    {
        var kernel = KernelFactory.Of(new(KernelKind.RadialBasis), new SampleMatrix(2, [1, 3, 5, 7]));

        // Mean 4, variance 5.
        kernel.ShouldBeOfType<RadialBasisKernel>().Gamma.ShouldBe(0.1, 1e-12);
    }

    private sealed class Callback(Action<SupportVectorProgress> report) : IProgress<SupportVectorProgress>
    {
        public void Report(SupportVectorProgress value) => report(value);
    }
}
