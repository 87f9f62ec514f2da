using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public sealed class PrivateWeightCommandTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    [Fact]
    public void A_tree_with_private_weights_and_a_commitment_runs_like_the_one_without()
    {
        var directory = flowers.In("private");
        CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit").ShouldSucceed();
        foreach (var row in new[] { 0, 60, 120 })
        {
            var sample = $"{flowers.Csv}:{row}";
            var expected = CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", sample, "--json").ShouldSucceed().Json["label"]!.GetValue<string>();
            CommandRun.Of("run", directory, "--engine", "interpreter", "--sample", sample, "--json").ShouldSucceed().Json["label"]!.GetValue<string>().ShouldBe(expected);
        }
    }

    [Fact]
    public void The_circuit_with_private_weights_agrees_with_the_integer_model_on_every_row()
    {
        var json = CommandRun.Of("evaluate", flowers.Model, "--dataset", flowers.Csv, "--weights", "input", "--json").ShouldSucceed().Json;
        json["disagreements"]!.GetValue<int>().ShouldBe(0);
        json["interpreter"]!["disagreements"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public void Options_that_exclude_each_other_are_refused_in_one_line()
    {
        CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("x"), "--commit").ShouldBeRefused(2, "only weights that are inputs can be committed to");
        CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("x"), "--weights", "input", "--inputs", "public").ShouldBeRefused(2, "cannot be public");
        CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("x"), "--hide-shape").ShouldBeRefused(2, "only the shape of trees whose weights are inputs can be hidden");
        CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("x"), "--leaf-bits", "16").ShouldBeRefused(2, "--leaf-bits");
        CommandRun.Of("transpile", "square", "--out", flowers.In("x"), "--weights", "input").ShouldBeRefused(1, "only trees can take their weights as inputs");
    }

    [Fact]
    public void The_weights_are_in_a_file_beside_the_folder_which_the_report_names()
    {
        var directory = flowers.In("beside");
        var json = CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit", "--json").ShouldSucceed().Json;
        json["weights"]!["file"]!.GetValue<string>().ShouldBe($"{directory}.weights.private.json");
        json["weights"]!["commitment"]!.GetValue<string>().ShouldEndWith("field");
        var output = CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit").ShouldSucceed().Output;
        output.ShouldContain("beside.weights.private.json: secret");
        // Where the folder's name is long, the table breaks the command.
        string.Concat(output.Where(character => !char.IsWhiteSpace(character)))
            .ShouldContain($"--commitment{json["direct"]!["commitment"]!.GetValue<string>()}", customMessage: "a proof is about these weights only for who names the commitment");
        File.Delete($"{directory}.weights.private.json");
        CommandRun.Of("run", directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:0").ShouldBeRefused(2, "beside.weights.private.json", "the program can be run only with it");
    }

    [Fact]
    public void Transpiling_the_same_model_again_keeps_the_commitment_that_was_published()
    {
        var directory = flowers.In("again");
        string[] command = ["transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit", "--json"];
        var first = CommandRun.Of(command).ShouldSucceed().Json["weights"]!["commitment"]!.GetValue<string>();
        var secrets = File.ReadAllText($"{directory}.weights.private.json");
        Directory.Delete(directory, recursive: true);
        CommandRun.Of(command).ShouldSucceed().Json["weights"]!["commitment"]!.GetValue<string>().ShouldBe(first);
        File.ReadAllText($"{directory}.weights.private.json").ShouldBe(secrets);
        CommandRun.Of("run", directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:0").ShouldSucceed();
    }

    [Fact]
    public void What_would_replace_the_salt_of_a_published_commitment_is_refused_and_changes_nothing()
    {
        var (directory, other) = (flowers.In("published"), flowers.In("other.json"));
        var weights = $"{directory}.weights.private.json";
        CommandRun.Of("train", "--config", flowers.Config, "--dataset", flowers.Csv, "--target", "found", "--out", other).ShouldSucceed();
        CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit").ShouldSucceed();
        var before = Contents();
        string[][] replacements =
        [
            [other, "--weights", "input", "--commit"],
            [flowers.Model, "--weights", "input"],
            [flowers.Model, "--weights", "input", "--commit", "--output", "logits"],
            [flowers.Model, "--weights", "input", "--commit", "--name", "another_name"],
        ];
        foreach (var replacement in replacements)
        {
            CommandRun.Of(["transpile", .. replacement, "--out", directory]).ShouldBeRefused(2, weights, "move this file away", "--out");
            Contents().ShouldBe(before);
        }

        File.WriteAllText(weights, "{}");
        CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit").ShouldBeRefused(2, weights);
        File.ReadAllText(weights).ShouldBe("{}");

        string[] Contents() => [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Append(weights).Order().Select(file => file + File.ReadAllText(file))];
    }

    [Fact]
    public void What_still_shows_is_listed_and_is_the_same_for_a_model_with_other_thresholds_and_leaves()
    {
        var (first, second) = (flowers.In("shows"), flowers.In("shows too"));
        string[] options = ["--target", "aleo", "--weights", "input", "--commit", "--name", "secret_flowers", "--json"];
        var shows = CommandRun.Of(["transpile", flowers.Model, "--out", first, .. options]).ShouldSucceed().Json["weights"]!["shows"]!;
        var others = CommandRun.Of(["transpile", SecretTwin.Write(flowers.Model, flowers.In("twin.json")), "--out", second, .. options]).ShouldSucceed().Json["weights"]!["shows"]!;
        others.ToJsonString().ShouldBe(shows.ToJsonString());
        foreach (var file in Directory.EnumerateFiles(first, "*", SearchOption.AllDirectories))
        {
            File.ReadAllText(Path.Combine(second, Path.GetRelativePath(first, file))).ShouldBe(File.ReadAllText(file), file);
        }

        File.ReadAllText($"{second}.weights.private.json").ShouldNotBe(File.ReadAllText($"{first}.weights.private.json"));
        shows["trees"]![0]!["depth"]!.GetValue<int>().ShouldBe(3);
        shows["columns"]!.AsArray().Select(column => column!["name"]!.GetValue<string>()).ShouldContain("petal width");
        shows["columns"]![0]!["range"]!["decimals"]!.GetValue<int>().ShouldBe(1);
        shows["hidesShape"]!.GetValue<bool>().ShouldBeFalse();

        var words = string.Join(' ', CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("words"), "--weights", "input").ShouldSucceed().Output.Split((char[])[], StringSplitOptions.RemoveEmptyEntries));
        words.ShouldContain("the shape: 1 tree");
        words.ShouldContain("petal width, 5 bits, 0 to 2.5 with 1 decimal");
        words.ShouldContain("who has your training data can grow trees until one has this shape");
    }

    [Fact]
    public void A_hidden_shape_has_its_price_said_computes_the_same_and_is_kept_when_it_is_transpiled_again()
    {
        var directory = flowers.In("hidden");
        string[] command = ["transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit", "--hide-shape"];
        var json = CommandRun.Of([.. command, "--json"]).ShouldSucceed().Json;
        json["weights"]!["shows"]!["trees"]![0]!.ToJsonString().ShouldBe("""{"splits":7,"depth":3}""");
        json["weights"]!["withShape"]!["constraints"]!["body"]!.GetValue<int>().ShouldBeLessThan(json["constraints"]!["body"]!.GetValue<int>());
        var program = Directory.EnumerateFiles(directory, "*.aleo").Single();
        var text = File.ReadAllText(program);
        var words = CommandRun.Of(command).ShouldSucceed().Output;
        words.ShouldContain("price of the shape");
        words.ShouldContain(json["weights"]!["commitment"]!.GetValue<string>()[..20]);
        File.ReadAllText(program).ShouldBe(text);

        var evaluation = CommandRun.Of("evaluate", flowers.Model, "--dataset", flowers.Csv, "--weights", "input", "--hide-shape", "--json").ShouldSucceed().Json;
        evaluation["disagreements"]!.GetValue<int>().ShouldBe(0);
        evaluation["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(CommandRun.Of("evaluate", flowers.Model, "--dataset", flowers.Csv, "--json").ShouldSucceed().Json["accuracy"]!["circuit"]!.GetValue<double>());
    }

    [Fact]
    public void An_imported_tree_of_whose_columns_nothing_is_declared_is_refused_until_it_is()
    {
        var (onnx, model, directory) = (Path.Combine(Repository.Root, "tests", "Zkml.Import.Tests", "Data", "iris-tree.onnx"), flowers.In("imported.json"), flowers.In("imported"));
        string[] transpile = ["transpile", model, "--out", directory, "--weights", "input"];
        CommandRun.Of("import", onnx, "--out", model).ShouldSucceed();
        CommandRun.Of(transpile).ShouldBeRefused(2, "nothing is declared of its numbers", "--range", "--samples");
        CommandRun.Of("import", onnx, "--range", "0:1", "--out", model).ShouldSucceed();
        CommandRun.Of(transpile).ShouldBeRefused(2, "outside of its declared range (0 to 1)", "--range");
        Directory.Exists(directory).ShouldBeFalse();
        CommandRun.Of("import", onnx, "--range", "0:10:1", "--range", "x3=0:5:1", "--out", model).ShouldSucceed();
        CommandRun.Of(transpile).ShouldSucceed().Output.ShouldContain("0 to 10 with 1 decimal");
        CommandRun.Of("import", onnx, "--range", "y=0:5", "--out", model).ShouldBeRefused(2, "--range", "no column 'y'");
        CommandRun.Of("import", onnx, "--range", "5:0", "--out", model).ShouldBeRefused(2, "'5:0'", "the smaller first");
        CommandRun.Of("import", onnx, "--range", "0:5", "--range", "0:6", "--out", model).ShouldBeRefused(2, "twice");
    }

    [Fact]
    public void A_page_of_a_model_with_private_weights_shows_no_threshold()
    {
        var (page, twin) = (flowers.In("page.html"), flowers.In("page twin.html"));
        CommandRun.Of("inspect", flowers.Model, "--weights", "input", "--html", page).ShouldSucceed();
        CommandRun.Of("inspect", SecretTwin.Write(flowers.Model, flowers.In("twin.json")), "--weights", "input", "--html", twin).ShouldSucceed();
        File.ReadAllText(twin).ShouldBe(File.ReadAllText(page));
    }

    [Theory]
    [InlineData("--commitment 12", "expected a field element as 'zkml transpile --commit' prints it")]
    [InlineData("--commitment 1field", "--commitment needs --program DIR, --key-hash HASH or --manifest-hash HASH")]
    [InlineData("--key-hash 12", "'zkml setup' prints")]
    [InlineData("--manifest-hash 12", "'zkml transpile' prints")]
    [InlineData("--weights FILE", "--weights needs --program")]
    [InlineData("--weights FILE --key-hash 0000000000000000000000000000000000000000000000000000000000000000 --manifest-hash 12", "proof.json")]
    [InlineData("--weights FILE --commitment 1field", "not both")]
    public void Options_of_verify_that_make_no_sense_are_refused_in_one_line(string options, string problem) =>
        CommandRun.Of(["verify", "proof.json", .. options.Split(' ')]).ShouldBeRefused(2, problem);
}
