using System.Globalization;
using System.Text;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

/// <summary>Private thresholds are on scales, which may be too coarse: that is said, and refused where it is too much. Ranks tell all thresholds apart.</summary>
public sealed class MergedThresholdTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Thresholds_that_fall_together_on_a_scale_are_counted(int neighbours)
    {
        var model = Import(20, neighbours);
        var program = Path.Combine(_folder.Path, "program");
        var merged = CommandRun.Of("transpile", model, "--out", program, "--weights", "input", "--json").ShouldSucceed().Json["weights"]!["merged"]!.AsArray();
        merged.Count.ShouldBe(neighbours == 0 ? 0 : 1);
        var text = CommandRun.Of("transpile", model, "--out", program, "--weights", "input").ShouldSucceed().Output;
        if (neighbours == 0)
        {
            text.ShouldNotContain("stay distinct");
            return;
        }

        merged[0]!["name"]!.GetValue<string>().ShouldBe("x0");
        merged[0]!["thresholds"]!.GetValue<int>().ShouldBe(20 + neighbours);
        merged[0]!["left"]!.GetValue<int>().ShouldBe(20);
        text.ShouldContain("20 of the 22 thresholds of x0 stay distinct");
    }

    [Fact]
    public void More_than_a_tenth_of_them_are_refused_and_ranks_need_no_scale()
    {
        var model = Import(20, 4);
        CommandRun.Of("transpile", model, "--out", Path.Combine(_folder.Path, "program"), "--weights", "input").ShouldBeRefused(2, "of its 24 thresholds 20 are told apart by 16 bits of its declared range");
        CommandRun.Of("transpile", model, "--out", Path.Combine(_folder.Path, "program")).ShouldSucceed();
    }

    // A stump a threshold; neighbours are a billionth away from another.
    private string Import(int apart, int neighbours)
    {
        var text = new StringBuilder("tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nmax_feature_idx=0\nobjective=binary sigmoid:1\nfeature_names=x0\n\n");
        foreach (var (number, threshold) in Enumerable.Range(1, apart).Select(i => i / 3.0).Concat(Enumerable.Range(1, neighbours).Select(i => (i / 3.0) + 1e-9)).Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"Tree={number}\nnum_leaves=2\nnum_cat=0\nsplit_feature=0\nthreshold={threshold:R}\ndecision_type=2\nleft_child=-1\nright_child=-2\nleaf_value=-1 1\n\n");
        }

        var (file, model) = (Path.Combine(_folder.Path, "model.txt"), Path.Combine(_folder.Path, "model.json"));
        File.WriteAllText(file, text.Append("end of trees\n").ToString());
        CommandRun.Of("import", file, "--out", model, "--range", "0:100").ShouldSucceed();
        return model;
    }
}
