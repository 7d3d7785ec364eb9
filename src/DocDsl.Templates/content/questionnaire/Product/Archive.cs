namespace Company.Questionnaire_1.Product;

/// <summary>Stands for how the product keeps documents.</summary>
public static class Archive
{
    /// <summary>In days.</summary>
    public const int KeptAfterContract = 30;
}
