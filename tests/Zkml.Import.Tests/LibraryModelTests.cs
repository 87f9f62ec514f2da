using Zkml.Models;

namespace Zkml.Import.Tests;

public sealed class LibraryModelTests
{
    [Theory]
    [InlineData("iris-tree.onnx", 45)]
    [InlineData("iris-tree-strings.onnx", 45)]
    [InlineData("wine-tree-odd-labels.onnx", 54)]
    [InlineData("digits-tree.onnx", 60)]
    [InlineData("digits-forest.onnx", 60)]
    [InlineData("digits-forest-zipmap.onnx", 60)]
    [InlineData("cancer-boosting.onnx", 60)]
    [InlineData("digits-xgboost.xgboost.json", 60)]
    [InlineData("cancer-xgboost.xgboost.json", 60)]
    [InlineData("wine-lightgbm.lightgbm.json", 54)]
    [InlineData("wine-lightgbm.lightgbm.txt", 54)]
    public void An_imported_model_gives_the_librarys_class_on_every_sample(string file, int samples)
    {
        var library = LibraryModel.Load(file);
        library.Samples.Length.ShouldBe(samples);
        library.Samples.Select(library.ClassOf).ShouldBe(library.Classes);
    }

    [Fact]
    public void An_imported_regression_gives_the_librarys_value_to_single_precision()
    {
        var library = LibraryModel.Load("diabetes-tree-regressor.onnx");
        library.Model.Ensemble.Output.ShouldBe(EnsembleOutput.Value);
        library.Samples.Length.ShouldBe(60);
        for (var i = 0; i < library.Samples.Length; i++)
        {
            library.Scores(library.Samples[i])[0].ShouldBe(library.Values[i], 1e-7 * library.Values[i]);
        }
    }

    [Theory]
    [InlineData("digits-xgboost.xgboost.json")]
    [InlineData("cancer-xgboost.xgboost.json")]
    [InlineData("wine-lightgbm.lightgbm.json")]
    [InlineData("wine-lightgbm.lightgbm.txt")]
    public void An_imported_models_scores_are_the_librarys_margins(string file)
    {
        var library = LibraryModel.Load(file);
        library.Margins.Length.ShouldBe(library.Samples.Length);
        for (var i = 0; i < library.Samples.Length; i++)
        {
            // They were written with six decimals, and XGBoost adds in single precision.
            library.Scores(library.Samples[i]).ShouldBe(library.Margins[i], 2e-6);
        }
    }

    [Fact]
    public void Both_forms_of_a_LightGBM_model_hold_the_same_trees()
    {
        var json = LibraryModel.Load("wine-lightgbm.lightgbm.json").Model;
        var text = LibraryModel.Load("wine-lightgbm.lightgbm.txt").Model;
        json.Ensemble.Trees.Length.ShouldBe(30);
        foreach (var (one, other) in json.Ensemble.Trees.Zip(text.Ensemble.Trees))
        {
            one.Nodes.ShouldBe(other.Nodes);
        }
    }

    [Theory]
    [InlineData("iris-tree.onnx", "0 1 2")]
    [InlineData("iris-tree-strings.onnx", "setosa versicolor virginica")]
    [InlineData("wine-tree-odd-labels.onnx", "3 7 40")]
    public void Labels_of_any_kind_come_through(string file, string labels) => string.Join(' ', LibraryModel.Load(file).Model.ClassLabels).ShouldBe(labels);

    [Theory]
    [InlineData("digits-forest-zipmap.onnx", "ZipMap was left out: it only names the scores")]
    [InlineData("cancer-boosting.onnx", "LOGISTIC was left out: it does not change the class")]
    [InlineData("cancer-xgboost.xgboost.json", "the base score was turned into its log odds")]
    [InlineData("digits-xgboost.xgboost.json", "softmax was left out: it does not change the class")]
    [InlineData("wine-lightgbm.lightgbm.txt", "30 trees of objective multiclass num_class:3; the start score and the learning rate are in the leaves already")]
    public void What_was_folded_is_said(string file, string note) => LibraryModel.Load(file).Model.Notes.ShouldContain(note);
}
