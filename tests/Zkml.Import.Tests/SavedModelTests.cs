using System.Globalization;
using Zkml.Host;

namespace Zkml.Import.Tests;

/// <summary>Files of today's libraries, with what the library itself answers (for ONNX, onnxruntime).</summary>
public sealed class SavedModelTests
{
    [Theory]
    [InlineData("xgb-binary.json")]
    [InlineData("xgb-binary.ubj")]
    [InlineData("xgb-softprob.json")]
    [InlineData("xgb-softprob.ubj")]
    [InlineData("xgb-softmax-train.json")]
    [InlineData("xgb-regression.json")]
    [InlineData("xgb-regression.ubj")]
    [InlineData("xgb-dart.json")]
    [InlineData("xgb-dart.ubj")]
    [InlineData("xgb-dart-binary.json")]
    [InlineData("xgb-missing-nan.json")]
    [InlineData("xgb-missing-nan.ubj")]
    [InlineData("xgb-missing-999.json")]
    [InlineData("xgb-missing-zero.json")]
    [InlineData("xgb-categorical.json")]
    [InlineData("xgb-categorical-regression.json")]
    [InlineData("xgb-categorical-regression.ubj")]
    [InlineData("xgb-forest.json")]
    [InlineData("xgb-boosted-forest.json")]
    [InlineData("xgb-early-stopping.json")]
    [InlineData("xgb-monotone.json")]
    [InlineData("xgb-max-delta-step.json")]
    [InlineData("xgb-feature-names.json")]
    [InlineData("xgb-feature-names.ubj")]
    [InlineData("xgb-hinge.json")]
    [InlineData("xgb-lossguide.json")]
    [InlineData("xgb-unix-times.json")]
    [InlineData("lgb-binary.txt")]
    [InlineData("lgb-binary.json")]
    [InlineData("lgb-multi.txt")]
    [InlineData("lgb-multi.json")]
    [InlineData("lgb-multi-ova.txt")]
    [InlineData("lgb-multi-ova.json")]
    [InlineData("lgb-regression.txt")]
    [InlineData("lgb-regression.json")]
    [InlineData("lgb-missing-nan.txt")]
    [InlineData("lgb-missing-nan.json")]
    [InlineData("lgb-nan-not-seen.txt")]
    [InlineData("lgb-nan-not-seen.json")]
    [InlineData("lgb-zero-missing.txt")]
    [InlineData("lgb-zero-missing.json")]
    [InlineData("lgb-categorical.txt")]
    [InlineData("lgb-categorical.json")]
    [InlineData("lgb-dart.txt")]
    [InlineData("lgb-dart.json")]
    [InlineData("lgb-rf.txt")]
    [InlineData("lgb-rf.json")]
    [InlineData("lgb-early-stopping.txt")]
    [InlineData("lgb-early-stopping.json")]
    [InlineData("lgb-unix-times.txt")]
    [InlineData("lgb-unix-times.json")]
    [InlineData("lgb-names.txt")]
    [InlineData("lgb-names.json")]
    [InlineData("lgb-sentinel.txt")]
    [InlineData("lgb-sentinel.json")]
    [InlineData("lgb-sigmoid2.txt")]
    [InlineData("lgb-sigmoid2.json")]
    [InlineData("cat-binary.json")]
    [InlineData("cat-multi.json")]
    [InlineData("cat-multi-strings.json")]
    [InlineData("cat-regression.json")]
    [InlineData("cat-missing.json")]
    [InlineData("cat-lossguide.json")]
    [InlineData("cat-binary.onnx")]
    [InlineData("cat-multi.onnx")]
    [InlineData("cat-multi-strings.onnx")]
    [InlineData("cat-regression.onnx")]
    [InlineData("cat-missing.onnx")]
    [InlineData("skl-hist-boosting-nan.onnx")]
    [InlineData("skl-hist-boosting-regressor.onnx")]
    [InlineData("skl-forest-double.onnx")]
    public void An_imported_model_answers_as_the_library_does(string file) =>
        ShouldAnswer(SavedModel.Import(file), file.EndsWith(".onnx", StringComparison.Ordinal) ? "onnxruntime" : "library");

    [Theory]
    [InlineData("xgb-missing-999.json", -999)]
    [InlineData("xgb-missing-zero.json", 0)]
    public void A_number_that_stands_for_missing_is_said_by_an_option_where_the_file_does_not(string file, double missing) =>
        ShouldAnswer(SavedModel.Import(file, new(Missing: missing)), "library_missing");

    [Theory]
    [InlineData("xgb-binary.dump.txt", "a text dump of XGBoost")]
    [InlineData("xgb-feature-names.dump.txt", "a text dump of XGBoost")]
    [InlineData("xgb-binary.dump.json", "a JSON dump of XGBoost")]
    [InlineData("xgb-rank.json", "learner.objective.name: rank:ndcg is not supported")]
    [InlineData("xgb-gblinear.json", "'gblinear' is not supported")]
    [InlineData("xgb-poisson.json", "learner.objective.name: count:poisson is not supported")]
    [InlineData("xgb-multi-output-tree.json", "several targets are not supported")]
    [InlineData("xgb-two-targets.json", "several targets are not supported")]
    [InlineData("cat-binary.cbm", "this is CatBoost's binary form; save the model with model.save_model(\"model.json\", format=\"json\")")]
    [InlineData("cat-multi.cbm", "this is CatBoost's binary form")]
    [InlineData("cat-multi-strings.cbm", "this is CatBoost's binary form")]
    [InlineData("cat-regression.cbm", "this is CatBoost's binary form")]
    [InlineData("cat-missing.cbm", "this is CatBoost's binary form")]
    [InlineData("cat-lossguide.cbm", "this is CatBoost's binary form")]
    [InlineData("cat-categorical.cbm", "this is CatBoost's binary form")]
    [InlineData("cat-categorical.json", "categories, texts and embeddings become statistics of the training data here (CTR), which is not supported")]
    [InlineData("skl-adaboost.onnx", "this is the second operator with trees; expected one")]
    [InlineData("skl-bagging.onnx", "this is the second operator with trees; expected one")]
    [InlineData("skl-isolation-forest.onnx", "operator Gather 'node_sample0_Gather': the operator is not supported here")]
    [InlineData("skl-voting-soft.onnx", "operator Scaler 'Scaler': the operator is not supported here")]
    [InlineData("lgb-linear-tree.txt", "linear model")]
    [InlineData("lgb-linear-tree.json", "linear model")]
    [InlineData("lgb-poisson.txt", "objective: 'poisson' with 1 trees an iteration is not supported")]
    [InlineData("lgb-poisson.json", "objective: 'poisson' with 1 trees an iteration is not supported")]
    public void What_is_not_imported_is_refused_in_one_line(string file, string problem)
    {
        var message = Should.Throw<MalformedInputException>(() => ModelImporter.Read(SavedModel.PathOf(file))).Message;
        message.ShouldContain(problem);
        message.ShouldNotContain("\n");
    }

    private static void ShouldAnswer(SavedModel model, string who)
    {
        var expected = model.Answers(who);
        if (!model.IsRegression)
        {
            model.Float().ShouldBe(expected);
            model.Integer().ShouldBe(expected);
            return;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            // The libraries add in single precision, and leaves have 24 bits here.
            var value = Parse(expected[i]);
            Parse(model.Float()[i]).ShouldBe(value, 1e-5 * (1 + Math.Abs(value)));
            Parse(model.Integer()[i]).ShouldBe(value, 1e-4 * (1 + Math.Abs(value)));
        }
    }

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
