using Zkml.Learning.Models;

namespace Zkml.Learning.Training;

/// <summary>What a training run found: the state that was best on the validation samples.</summary>
/// <param name="Float">The float network; rounding its weights at the scales of the run gives <paramref name="Integer"/>.</param>
/// <param name="Integer">The quantised network.</param>
/// <param name="FloatValidationCorrect">Validation samples that the float network classifies rightly.</param>
/// <param name="IntegerValidationCorrect">Validation samples that the integer network classifies rightly.</param>
/// <param name="BestStep">The step after which this state was taken.</param>
public sealed record TrainingResult(
    FloatNetwork Float, IntegerNetwork Integer, int FloatValidationCorrect, int IntegerValidationCorrect, int BestStep);
