namespace Zkml.Models.Networks;

/// <summary>The non-linear step behind a layer's weighted sums.</summary>
public enum Activation
{
    /// <summary>None: the sums are the layer's outputs. The last layer of a classifier has it; its outputs are the logits.</summary>
    Identity,

    /// <summary>max(x, 0).</summary>
    Relu,

    /// <summary>x². One constraint a neuron, the cheapest non-linearity there is in R1CS.</summary>
    Square,
}
