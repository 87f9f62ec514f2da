using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Datasets;

public sealed class MnistTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Mnist_splits_into_54000_and_6000_and_10000_images()
    {
        Mnist.Splits[Split.Train].Count.ShouldBe(54_000);
        Mnist.Splits[Split.Validation].Count.ShouldBe(6_000);
        Mnist.Test.Count.ShouldBe(10_000);
    }

    [Fact]
    public void The_first_test_images_are_7_2_1_0_4() =>
        Enumerable.Range(0, 5).Select(Mnist.Test.Label).ShouldBe([7, 2, 1, 0, 4]);

    [Fact]
    public void Every_training_image_is_in_exactly_one_split() =>
        Mnist.Splits.TrainIndices.Concat(Mnist.Splits.ValidationIndices).Order().ShouldBe(Enumerable.Range(0, 60_000));

    [Fact]
    public void The_default_split_never_changes() =>
        Mnist.Splits.ValidationIndices.Take(5).ShouldBe([14406, 19635, 56127, 29872, 40125]);

    [Fact]
    public void Another_seed_gives_another_split() =>
        new ImageSplits(Mnist.Splits.Training, Mnist.Test, seed: 1).ValidationIndices.ShouldNotBe(Mnist.Splits.ValidationIndices);

    [Fact]
    public void A_split_has_the_images_that_its_indices_name()
    {
        var validation = Mnist.Splits[Split.Validation];
        var original = Mnist.Splits.ValidationIndices[17];

        validation.Image(17).SequenceEqual(Mnist.Splits.Training.Image(original)).ShouldBeTrue();
        validation.Label(17).ShouldBe(Mnist.Splits.Training.Label(original));
    }

    [Fact]
    public void Every_class_is_in_every_split()
    {
        foreach (var split in Enum.GetValues<Split>())
        {
            var dataset = Mnist.Splits[split];
            Enumerable.Range(0, dataset.Count).Select(dataset.Label).Distinct().Count().ShouldBe(10);
        }
    }

    [Fact]
    public void Files_in_the_given_folder_are_used()
    {
        CopyMnistInto(_folder.Path);

        var files = new MnistSource().Locate(new DataDirectories(_folder.Path, "unused"));

        files.TestImages.ShouldStartWith(_folder.Path);
    }

    [Fact]
    public void Files_in_the_folder_mnist_of_the_given_folder_are_used()
    {
        CopyMnistInto(Directory.CreateDirectory(Path.Combine(_folder.Path, "mnist")).FullName);

        var files = new MnistSource().Locate(new DataDirectories(_folder.Path, "unused"));

        files.TestImages.ShouldStartWith(Path.Combine(_folder.Path, "mnist"));
    }

    [Fact]
    public void A_file_with_one_changed_pixel_is_refused_with_both_hashes()
    {
        CopyMnistInto(_folder.Path);
        var source = new MnistSource();
        var files = source.Locate(new DataDirectories(_folder.Path, "unused"));
        var content = File.ReadAllBytes(files.TestImages);
        content[^1]++;
        File.WriteAllBytes(files.TestImages, content);

        var message = Should.Throw<MalformedInputException>(() => source.LoadTest(files)).Message;

        message.ShouldContain("the content differs from the published file: SHA-256 is ");
        message.ShouldContain("expected 0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");
    }

    [Fact]
    public void An_unknown_data_set_is_refused_with_those_there_are() =>
        Should.Throw<MalformedInputException>(() => DatasetCatalogue.Find("mnits")).Message.ShouldBe("data set: 'mnits' is not known; expected one of mnist, fashion-mnist, iris, german-credit; did you mean 'mnist'?");

    private static void CopyMnistInto(string folder)
    {
        var files = new MnistSource().Locate(DataDirectories.FromEnvironment());
        foreach (var path in (string[])[files.TrainingImages, files.TrainingLabels, files.TestImages, files.TestLabels])
        {
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }
    }
}
