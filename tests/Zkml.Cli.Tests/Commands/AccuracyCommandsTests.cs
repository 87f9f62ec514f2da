using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Commands;

/// <summary><c>zkml prove-accuracy</c> and <c>zkml verify-accuracy</c>, with real proofs by the module in this process.</summary>
public sealed class AccuracyCommandsTests(ProvenFlowers flowers) : IClassFixture<ProvenFlowers>
{
    [Fact]
    public void An_accuracy_that_was_proven_is_that_of_evaluate_and_is_verified()
    {
        var evaluated = CommandRun.Of("evaluate", flowers.Model, "--dataset", flowers.Csv, "--json").ShouldSucceed().Json["accuracy"]!["circuit"]!.GetValue<double>();
        flowers.Report["samples"]!.GetValue<int>().ShouldBe(150);
        flowers.Report["proofs"]!.GetValue<int>().ShouldBe(2);
        flowers.Report["accuracy"]!.GetValue<double>().ShouldBe(evaluated);
        Directory.GetFiles(flowers.Directory, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order().ShouldBe(["000000-000099.json", "000100-000149.json", "accuracy.json", "description.json"]);

        var verdict = ProvenFlowers.Verify(flowers.Directory, "--model", flowers.Model, "--dataset", flowers.Csv);

        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict["right"]!.GetValue<int>().ShouldBe(flowers.Report["right"]!.GetValue<int>());
        verdict["accuracy"]!.GetValue<double>().ShouldBe(evaluated);
        verdict["covers"]!.GetValue<string>().ShouldContain("computed here from your copy of the data set");
        verdict["notProven"]!.AsArray().Select(line => line!.GetValue<string>()).ShouldContain(line => line.Contains("this very data set"));
    }

    [Fact]
    public void A_hash_of_the_model_is_enough_and_a_key_alone_says_what_it_does_not_know()
    {
        var (model, key) = (flowers.Report["modelHash"]!.GetValue<string>(), flowers.Report["keyHash"]!.GetValue<string>());

        ProvenFlowers.Verify(flowers.Directory, "--model-hash", model, "--dataset", flowers.Csv)["valid"]!.GetValue<bool>().ShouldBeTrue();
        ProvenFlowers.Verify(flowers.Directory, "--model-hash", model, "--key-hash", key, "--dataset", flowers.Csv)["valid"]!.GetValue<bool>().ShouldBeTrue();
        ProvenFlowers.Verify(flowers.Directory, "--key-hash", key, "--dataset", flowers.Csv)["notProven"]!.AsArray().Select(line => line!.GetValue<string>()).ShouldContain(line => line.Contains("you named only a key"));
    }

    [Fact]
    public void What_is_proven_is_found_again()
    {
        var again = CommandRun.Of("prove-accuracy", flowers.Model, "--dataset", flowers.Csv, "--group", "100", "--out", flowers.Copy(), "--engine", "module").ShouldSucceed();

        again.Error.ShouldContain("2 of 2 proofs: samples");
        again.Error.ShouldContain("were there");
        again.Output.ShouldContain("right, proven");
        again.Output.ShouldContain("verify it: zkml verify-accuracy");
    }

    [Fact]
    public void A_class_that_was_not_proven_is_named()
    {
        var forged = flowers.Copy();
        ProvenFlowers.Forge(forged, 1, proof => proof with { Instances = proof.Instances.SetItem(3, proof.Instances[3] with { Outputs = [0] }) });

        var verdict = Refused(forged, "class-differs");

        verdict.ShouldContain("sample 103: the class virginica was proven, the file states setosa");
    }

    [Fact]
    public void Another_challenge_place_or_order_of_samples_is_refused()
    {
        var places = flowers.Copy();
        ProvenFlowers.Forge(places, 0, proof => proof with { Place = new(0, 151) });
        Refused(places, "sample-missing");

        var challenge = flowers.Copy();
        ProvenFlowers.Forge(challenge, 0, proof => proof with { Challenge = new(7) });
        Refused(challenge, "proof-invalid");

        var order = flowers.Copy();
        ProvenFlowers.Forge(order, 0, proof => proof with { Instances = proof.Instances.SetItem(0, proof.Instances[99]).SetItem(99, proof.Instances[0]) });
        Refused(order, "sample-differs");
    }

    [Fact]
    public void A_missing_and_a_repeated_group_are_told_apart()
    {
        var missing = flowers.Copy();
        File.Delete(Path.Combine(missing, "proofs", "000100-000149.json"));
        Refused(missing, "group-missing").ShouldContain("000100-000149.json is missing");

        var repeated = flowers.Copy();
        File.Copy(Path.Combine(repeated, "proofs", "000000-000099.json"), Path.Combine(repeated, "proofs", "000100-000149.json"), overwrite: true);
        Refused(repeated, "group-repeated").ShouldContain("has the proof of samples 0 to 99, which is there twice");
    }

    [Fact]
    public void Altered_labels_and_altered_samples_are_told_apart()
    {
        var lines = File.ReadAllLines(flowers.Csv);
        var (labels, cells, fewer) = (flowers.In("labels.csv"), flowers.In("cells.csv"), flowers.In("fewer.csv"));
        File.WriteAllLines(labels, [.. lines[..^1], lines[^1].Replace("virginica", "setosa")]);
        File.WriteAllLines(cells, [lines[0], lines[1].Replace(",1.", ",2."), .. lines[2..]]);
        File.WriteAllLines(fewer, lines[..^1]);

        Refused(flowers.Directory, "labels-differ", labels);
        Refused(flowers.Directory, "dataset-differs", cells);
        Refused(flowers.Directory, "dataset-differs", fewer).ShouldContain("has 149");
    }

    [Fact]
    public void Another_model_is_refused_without_its_data_set()
    {
        var verdict = ProvenFlowers.Verify(flowers.Directory, "--model", "nano", "--dataset", "no-such-file.csv");

        verdict["reason"]!.GetValue<string>().ShouldBe("model-differs");
    }

    [Fact]
    public void The_fit_of_a_regression_is_proven()
    {
        var (csv, model, directory) = (flowers.In("line.csv"), flowers.In("line.json"), flowers.In("line"));
        File.WriteAllText(csv, $"x,height\n{string.Join('\n', Enumerable.Range(0, 20).Select(i => FormattableString.Invariant($"{i},{(i < 10 ? 1.25 : -7.5)}")))}\n");
        CommandRun.Of("train", "--dataset", csv, "--out", model).ShouldSucceed();
        CommandRun.Of("prove-accuracy", model, "--dataset", csv, "--out", directory, "--engine", "module", "--json").ShouldSucceed().Json["r2"]!.GetValue<double>().ShouldBe(1, 1e-6);

        var verdict = ProvenFlowers.Verify(directory, "--model", model, "--dataset", csv);

        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict["r2"]!.GetValue<double>().ShouldBe(1, 1e-6);
        verdict["meanSquaredError"]!.GetValue<double>().ShouldBe(0, 1e-4);
        verdict["right"].ShouldBeNull();
    }

    [Fact]
    public void Command_lines_that_name_too_little_or_too_much_are_refused()
    {
        var hash = flowers.Report["modelHash"]!.GetValue<string>();
        CommandRun.Of("verify-accuracy", flowers.Directory, "--dataset", flowers.Csv).ShouldBeRefused(2, "--model MODEL, --model-hash HASH or --key-hash HASH");
        CommandRun.Of("verify-accuracy", flowers.Directory, "--model", flowers.Model, "--model-hash", hash).ShouldBeRefused(2, "not both");
        CommandRun.Of("verify-accuracy", flowers.Directory, "--model-hash", hash[1..]).ShouldBeRefused(2, "expected the 62 hexadecimal digits");
        CommandRun.Of("verify-accuracy", flowers.Directory, "--key-hash", "12").ShouldBeRefused(2, "expected the 64 hexadecimal digits");
        CommandRun.Of("verify-accuracy", flowers.Directory, "--model-hash", hash).ShouldBeRefused(2, "name your copy of it with --dataset FILE.csv");
        CommandRun.Of("verify-accuracy", flowers.Directory, "--model-hash", hash, "--dataset", "mnist:tset").ShouldBeRefused(2, "'tset' is not a split", "did you mean 'test'");
        CommandRun.Of("verify-accuracy", flowers.In("nowhere"), "--model-hash", hash).ShouldBeRefused(2, "no such directory");
        CommandRun.Of("prove-accuracy", flowers.Model, "--out", flowers.In("other")).ShouldBeRefused(2, "--dataset FILE.csv");
        CommandRun.Of("prove-accuracy", "nano", "--dataset", "fashion-mnist:test", "--out", flowers.In("other")).ShouldBeRefused(2, "--force");
        CommandRun.Of("prove-accuracy", "nano", "--group", "129", "--out", flowers.In("other")).ShouldBeRefused(2, "from 1 to 128");
        CommandRun.Of("prove-accuracy", "nano", "--out", flowers.Csv).ShouldBeRefused(2, "expected a directory name");
        Directory.Exists(flowers.In("other")).ShouldBeFalse();
    }

    private string Refused(string directory, string reason, string? csv = null)
    {
        var verdict = ProvenFlowers.Verify(directory, "--model", flowers.Model, "--dataset", csv ?? flowers.Csv);
        verdict["reason"]!.GetValue<string>().ShouldBe(reason, verdict["explanation"]!.GetValue<string>());
        verdict["accuracy"].ShouldBeNull();
        return verdict["explanation"]!.GetValue<string>();
    }
}
