using System.Globalization;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Tables;

/// <summary>Numbers outside of what is declared of their columns are said and counted, wherever a model meets them.</summary>
public sealed class OutsideRangeTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Model => Path.Combine(_folder.Path, "model.json");

    private string Program => Path.Combine(_folder.Path, "program");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_slip_of_the_decimal_point_is_said_when_a_row_is_run()
    {
        Train();
        CommandRun.Of("transpile", Model, "--out", Program).ShouldSucceed();
        var run = CommandRun.Of("run", Program, "--engine", "interpreter", "--input", Write("row.json", "[[1, 31], [1, 3]]"), "--json").ShouldSucceed();
        run.Error.ShouldContain("row.json[0]: width is 31, outside the declared range");
        run.Error.ShouldNotContain("row.json[1]");
        var outside = run.Json["results"]![0]!["outside"]!.AsArray().ShouldHaveSingleItem()!;
        outside["feature"]!.GetValue<string>().ShouldBe("width");
        outside["value"]!.GetValue<double>().ShouldBe(31);
        outside["maximum"]!.GetValue<double>().ShouldBeInRange(4, 30);
        run.Json["results"]![1]!["outside"]!.AsArray().ShouldBeEmpty();
        CommandRun.Of("run", Program, "--engine", "interpreter", "--input", Write("row.json", "[1, 31]"), "--quiet", "--json").ShouldSucceed().Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_table_in_another_unit_is_suspected_and_its_cells_are_counted()
    {
        Train();
        var same = CommandRun.Of("evaluate", Model, "--dataset", Write("same.csv", Table(1, 1)), "--json").ShouldSucceed();
        same.Error.ShouldNotContain("unit");
        same.Json["outside"]!["cells"]!.GetValue<long>().ShouldBe(80);
        same.Json["outside"]!["outside"]!.GetValue<long>().ShouldBe(0);
        var other = CommandRun.Of("evaluate", Model, "--dataset", Write("other.csv", Table(1, 10)), "--json").ShouldSucceed();
        other.Error.ShouldContain("most cells of width, 40 of 40, are outside the declared range");
        other.Error.ShouldNotContain("most cells of length");
        other.Json["outside"]!["outside"]!.GetValue<long>().ShouldBe(40);
        other.Json["outside"]!["columns"]!.AsArray().ShouldHaveSingleItem()!["name"]!.GetValue<string>().ShouldBe("width");
        CommandRun.Of("evaluate", Model, "--dataset", Write("other.csv", Table(1, 10))).ShouldSucceed().Output.ShouldContain("40 of 80 cells are outside the declared ranges of their columns: width 40");
    }

    [Fact]
    public void Where_thresholds_are_private_numbers_outside_saturate_and_it_is_said()
    {
        Train();
        CommandRun.Of("transpile", Model, "--out", Program, "--weights", "input").ShouldSucceed();
        var run = CommandRun.Of("run", Program, "--engine", "interpreter", "--input", Write("row.json", "[1, 31]"), "--json").ShouldSucceed();
        run.Error.ShouldContain("the nearest number that its integers can hold is used");
        run.Json["outside"]!.AsArray().ShouldHaveSingleItem()!["saturates"]!.GetValue<bool>().ShouldBeTrue();
    }

    /// <summary>A number that becomes a rank has one wherever it lies.</summary>
    [Fact]
    public void Nothing_saturates_where_numbers_become_ranks()
    {
        var imported = Path.Combine(Repository.Root, "tests", "Zkml.Import.Tests", "Data", "iris-tree.onnx");
        CommandRun.Of("import", imported, "--out", Model, "--range", "0:10").ShouldSucceed();
        CommandRun.Of("transpile", Model, "--out", Program).ShouldSucceed();
        var run = CommandRun.Of("run", Program, "--engine", "interpreter", "--input", Write("row.json", "[1, 1, 1000, 1e300]"), "--json").ShouldSucceed();
        run.Error.ShouldContain("is 1000, outside the declared range, 0 to 10");
        run.Error.ShouldNotContain("nearest");
        run.Json["outside"]!.AsArray().ShouldAllBe(number => !number!["saturates"]!.GetValue<bool>());
    }

    private void Train() => CommandRun.Of("train", "--dataset", Write("train.csv", Table(1, 1)), "--out", Model).ShouldSucceed();

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    // The class is decided by both columns.
    private static string Table(double lengthUnit, double widthUnit) => "length,width,class\n" + string.Concat(Enumerable.Range(0, 40).Select(row =>
    {
        var (length, width) = (1 + (row * 7 % 40 / 10.0), 2 + (row * 3 % 25 / 10.0));
        return string.Create(CultureInfo.InvariantCulture, $"{length * lengthUnit:0.##},{width * widthUnit:0.##},{(length + width > 6 ? "large" : "small")}\n");
    }));
}
