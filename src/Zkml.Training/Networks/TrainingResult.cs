using Zkml.Models.Networks;

namespace Zkml.Training.Networks;

/// <summary>What a training run found: the state that was best on the validation samples.</summary>
/// <param name="Float">The float network, pruned, as it was before quantisation.</param>
/// <param name="Integer">The quantised network, fine-tuned.</param>
/// <param name="FloatValidationCorrect">Validation samples that the float network classifies rightly.</param>
/// <param name="IntegerValidationCorrect">Validation samples that the integer network classifies rightly.</param>
/// <param name="BestStep">The step after which the integer network was taken.</param>
internal sealed record TrainingResult(
    FloatNetwork Float, IntegerNetwork Integer, int FloatValidationCorrect, int IntegerValidationCorrect, int BestStep);
